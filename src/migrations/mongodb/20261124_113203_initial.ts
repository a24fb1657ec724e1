/** MongoDB has no tables to make; its indexes are ensured when the adapter connects. The first row of the history. */
export async function up(): Promise<void> {}
export async function down(): Promise<void> {}
