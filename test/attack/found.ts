/** What came to light, by the runs and by reading the code for them, and what was changed for it. */
export const FOUND: readonly string[] = [
  'On SQLite a document of several rows (an honour with its sources, a page with its languages) could be left half written by a kill: each write is one transaction now, and so is a migration.',
  'An entry whose sending was cut off after its revision stayed a draft, or sent without consents and receipt, unless the entrant sent again: the server finishes it by itself.',
  'A beginning that was cut off before its letter never got one: the same form sent again brings it, once.',
  'A published document whose version was not written was edited on from the older text: the version is completed at the start.',
  'A scorecard that was sent left its assignment open: the start closes it, as it already mended the scorecard.',
  'After a kill on SQLite the jobs stood still for a minute, waiting for a dead runner: the only process takes over at once.',
  'A second server that started took over operations that the first was just running: where others may be at work, only what has stood still for a minute is taken up, and without a restart.',
  'A lock file whose process number another program had got by then held up the start: the moment at which the process began is compared as well.',
  'A full disk, a locked or missing database answered 500, or “sign in” to people who were signed in: 503 with Retry-After, in words, with what was typed and under the same key.',
  'A program that held the SQLite file could freeze every request for five seconds each: the queue of writes waits without the rest.',
  'A mail whose connection broke after the text had been handed over went out again and nothing said so: the outbox does.',
  'A start on a folder that cannot be written to ended in a stack of calls: it ends in a sentence.',
  'A loop over many documents, such as reminders to all drafts on the last day, let no request through on SQLite until it ended: work on the database gives way every ten milliseconds.',
  'Every page and every save of an entry read its category, edition and whole form again; they are kept for a generation of the log.',
  'A page that was withdrawn, and whose line in the log was not written, stayed in the search and on other nodes: the line is written at the next start. A withdrawal that the log has told stands whatever the document says.',
  'An announcement that a database in trouble had stopped half-way could be begun a second time beside itself; the second then stood stuck for ever. One at a time in a category: the page offers to go on or to walk back, and whoever presses elsewhere is told so.',
  'An act that stopped because the database was away kept that as its error, and waited for a person or a restart: it leaves no error, and the jobs take it up after a minute.',
  'A signed-in editor was answered 403 where Payload’s second look at the session found the database away: 503 with Retry-After.',
  'Pages of the panel answered 500 without a word while the database was away: 503 with Retry-After and a sentence in the language of the browser.',
  'A form of staff to Payload’s REST that was cut off on its way answered 500: 400, send it again.',
  'After another program had held the SQLite file, writes could be refused for minutes more: libsql leaves a refused statement in progress until it is collected as garbage, and nothing commits meanwhile. Whether the file is free is asked in a way that leaves nothing behind.',
  'The same file uploaded twice left its second copy in the private folder, and a full disk half of one: neither stays.',
]

export const GIVES_FIRST =
  'What gives first is the one thread of the process: by the profile it was busy 64 % of the time at about forty requests a second, on a machine whose two cores had five times the work they can do; about half of that is Payload and its query builder reading SQLite (drizzle, libsql), a twentieth is collecting garbage, and rendering comes after. In the run above what was asked in the first five seconds waited for a minute. The likely cause is the loop of reminders to all drafts, which held the process; a test shows that such a loop lets nobody through, and since then it gives way. The setup of an entry is read once since then, too. Neither has been measured by a whole evening yet: one of a thousand entrants was begun on the shared machine and broken off, so the numbers above are of three hundred, before these changes.'
