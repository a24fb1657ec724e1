import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_languages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text NOT NULL,
  	\`fluency\` text DEFAULT 'fluent' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_languages_order_idx\` ON \`users_languages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_languages_parent_id_idx\` ON \`users_languages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_addresses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	\`verified_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_addresses_order_idx\` ON \`users_addresses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_addresses_parent_id_idx\` ON \`users_addresses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_expertise\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`pillar\` text,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_expertise_order_idx\` ON \`users_expertise\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_expertise_parent_id_idx\` ON \`users_expertise\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`name\` text NOT NULL,
  	\`admin\` integer DEFAULT false,
  	\`interface_language\` text DEFAULT 'en',
  	\`country\` text,
  	\`organisation_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`users_code_idx\` ON \`users\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`users_organisation_idx\` ON \`users\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_organisations_id_idx\` ON \`users_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`programmes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`slug\` text NOT NULL,
  	\`demonstration\` integer DEFAULT false,
  	\`external_record\` integer DEFAULT false,
  	\`contact\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`programmes_code_idx\` ON \`programmes\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programmes_slug_idx\` ON \`programmes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`programmes_updated_at_idx\` ON \`programmes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programmes_created_at_idx\` ON \`programmes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`programmes_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`programmes_locales_locale_parent_id_unique\` ON \`programmes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editions_calendar\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`opens\` text NOT NULL,
  	\`closes\` text,
  	\`hard_end\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_calendar_order_idx\` ON \`editions_calendar\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`editions_calendar_parent_id_idx\` ON \`editions_calendar\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editions_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_languages_order_idx\` ON \`editions_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`editions_languages_parent_idx\` ON \`editions_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`programme_id\` text(36) NOT NULL,
  	\`slug\` text NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`time_zone\` text DEFAULT 'UTC' NOT NULL,
  	\`legal_basis\` text DEFAULT 'consent',
  	\`retention_months\` numeric DEFAULT 24,
  	\`result_bundle\` text DEFAULT 'auditors',
  	\`ceremony\` text,
  	\`record\` text,
  	\`category_calendar\` text,
  	\`announced_categories\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_code_idx\` ON \`editions\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`editions_programme_idx\` ON \`editions\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`editions_slug_idx\` ON \`editions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`editions_year_idx\` ON \`editions\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`editions_updated_at_idx\` ON \`editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editions_created_at_idx\` ON \`editions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programme_slug_idx\` ON \`editions\` (\`programme_id\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`editions_locales\` (
  	\`name\` text NOT NULL,
  	\`introduction\` text,
  	\`place\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_locales_locale_parent_id_unique\` ON \`editions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories_calendar\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`opens\` text NOT NULL,
  	\`closes\` text,
  	\`hard_end\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`categories_calendar_order_idx\` ON \`categories_calendar\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`categories_calendar_parent_id_idx\` ON \`categories_calendar\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`categories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition_id\` text(36) NOT NULL,
  	\`slug\` text NOT NULL,
  	\`pillar\` text,
  	\`lineage\` text,
  	\`order\` numeric DEFAULT 1,
  	\`finalists\` numeric DEFAULT 3,
  	\`winners\` numeric DEFAULT 1,
  	\`eligibility\` text DEFAULT '[]',
  	\`form_id\` text(36),
  	\`tie_rule\` text DEFAULT 'joint',
  	\`cancelled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_code_idx\` ON \`categories\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`categories_edition_idx\` ON \`categories\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_slug_idx\` ON \`categories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`categories_pillar_idx\` ON \`categories\` (\`pillar\`);`)
  await db.run(sql`CREATE INDEX \`categories_lineage_idx\` ON \`categories\` (\`lineage\`);`)
  await db.run(sql`CREATE INDEX \`categories_form_idx\` ON \`categories\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`categories_updated_at_idx\` ON \`categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`categories_created_at_idx\` ON \`categories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`categories_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`categories_locales_locale_parent_id_unique\` ON \`categories_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`forms_steps_order_idx\` ON \`forms_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`forms_steps_parent_id_idx\` ON \`forms_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_steps_locales\` (
  	\`title\` text,
  	\`hint\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_steps_locales_locale_parent_id_unique\` ON \`forms_steps_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_questions_options\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`forms_questions_options_order_idx\` ON \`forms_questions_options\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`forms_questions_options_parent_id_idx\` ON \`forms_questions_options\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_questions_options_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms_questions_options\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_questions_options_locales_locale_parent_id_unique\` ON \`forms_questions_options_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`step\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`limits_min_words\` numeric,
  	\`limits_max_words\` numeric,
  	\`limits_min\` numeric,
  	\`limits_max\` numeric,
  	\`limits_min_choices\` numeric,
  	\`limits_max_choices\` numeric,
  	\`limits_max_files\` numeric,
  	\`limits_max_megabytes\` numeric,
  	\`unit\` text,
  	\`required\` integer DEFAULT false,
  	\`identifying\` integer DEFAULT false,
  	\`personal\` integer DEFAULT false,
  	\`publishable\` integer DEFAULT false,
  	\`bound_to\` text,
  	\`consent\` text,
  	\`section\` text,
  	\`show_if\` text,
  	\`required_from\` text,
  	\`frozen_from\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`forms_questions_order_idx\` ON \`forms_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`forms_questions_parent_id_idx\` ON \`forms_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_questions_locales\` (
  	\`label\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_questions_locales_locale_parent_id_unique\` ON \`forms_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_declarations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`forms_declarations_order_idx\` ON \`forms_declarations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`forms_declarations_parent_id_idx\` ON \`forms_declarations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms_declarations_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`forms_declarations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_declarations_locales_locale_parent_id_unique\` ON \`forms_declarations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`forms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`version\` numeric DEFAULT 1 NOT NULL,
  	\`used\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_code_idx\` ON \`forms\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`forms_edition_idx\` ON \`forms\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`forms_updated_at_idx\` ON \`forms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`forms_created_at_idx\` ON \`forms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rounds_criteria_levels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rounds_criteria_levels_order_idx\` ON \`rounds_criteria_levels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_criteria_levels_parent_id_idx\` ON \`rounds_criteria_levels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_criteria_levels_locales\` (
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds_criteria_levels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rounds_criteria_levels_locales_locale_parent_id_unique\` ON \`rounds_criteria_levels_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_criteria\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`weight\` numeric DEFAULT 1,
  	\`required\` integer DEFAULT true,
  	\`independent\` integer DEFAULT false,
  	\`allow_not_applicable\` integer DEFAULT false,
  	\`comment_audience\` text DEFAULT 'panel',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rounds_criteria_order_idx\` ON \`rounds_criteria\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_criteria_parent_id_idx\` ON \`rounds_criteria\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_criteria_locales\` (
  	\`label\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds_criteria\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rounds_criteria_locales_locale_parent_id_unique\` ON \`rounds_criteria_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'scoring' NOT NULL,
  	\`order\` numeric DEFAULT 1,
  	\`opens\` text NOT NULL,
  	\`closes\` text NOT NULL,
  	\`readings\` numeric DEFAULT 3 NOT NULL,
  	\`capacity\` numeric DEFAULT 20 NOT NULL,
  	\`see_identity\` text DEFAULT 'always',
  	\`see_scores\` text DEFAULT 'never',
  	\`see_names\` text DEFAULT 'never',
  	\`see_ranks\` text DEFAULT 'never',
  	\`lock\` text DEFAULT 'confirm',
  	\`training_round\` integer DEFAULT false,
  	\`panel_rules_one_per_organisation\` integer DEFAULT false,
  	\`panel_rules_abroad\` integer DEFAULT false,
  	\`panel_rules_connected\` integer DEFAULT false,
  	\`panel_rules_together\` numeric,
  	\`panel_rules_cap_probability\` numeric,
  	\`pass_rule\` text DEFAULT 'majority',
  	\`pass_count\` numeric DEFAULT 2,
  	\`allow_ties\` integer DEFAULT true,
  	\`comparisons\` numeric,
  	\`ranking_rule\` text DEFAULT 'mean-of-totals',
  	\`rubric_version\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rounds_code_idx\` ON \`rounds\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`rounds_edition_idx\` ON \`rounds\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`rounds_updated_at_idx\` ON \`rounds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rounds_created_at_idx\` ON \`rounds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rounds_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rounds_locales_locale_parent_id_unique\` ON \`rounds_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rounds_texts_order_parent\` ON \`rounds_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rounds_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`categories_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rounds_rels_order_idx\` ON \`rounds_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_parent_idx\` ON \`rounds_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_path_idx\` ON \`rounds_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`rounds_rels_categories_id_idx\` ON \`rounds_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE TABLE \`panels\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`round_id\` text(36) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`round_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`panels_code_idx\` ON \`panels\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`panels_edition_idx\` ON \`panels\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`panels_round_idx\` ON \`panels\` (\`round_id\`);`)
  await db.run(sql`CREATE INDEX \`panels_updated_at_idx\` ON \`panels\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`panels_created_at_idx\` ON \`panels\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`panels_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`categories_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`panels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`panels_rels_order_idx\` ON \`panels_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`panels_rels_parent_idx\` ON \`panels_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`panels_rels_path_idx\` ON \`panels_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`panels_rels_categories_id_idx\` ON \`panels_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE TABLE \`appointments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`person_id\` text(36) NOT NULL,
  	\`edition_id\` text(36),
  	\`programme_id\` text(36),
  	\`role\` text NOT NULL,
  	\`state\` text DEFAULT 'invited' NOT NULL,
  	\`cap\` numeric,
  	\`terms_signed_at\` text,
  	\`declared_at\` text,
  	\`deputy_for\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`programme_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`appointments_code_idx\` ON \`appointments\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`appointments_person_idx\` ON \`appointments\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`appointments_edition_idx\` ON \`appointments\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`appointments_programme_idx\` ON \`appointments\` (\`programme_id\`);`)
  await db.run(sql`CREATE INDEX \`appointments_role_idx\` ON \`appointments\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`appointments_state_idx\` ON \`appointments\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`appointments_updated_at_idx\` ON \`appointments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`appointments_created_at_idx\` ON \`appointments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`appointments_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`panels_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`appointments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`panels_id\`) REFERENCES \`panels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`appointments_rels_order_idx\` ON \`appointments_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`appointments_rels_parent_idx\` ON \`appointments_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`appointments_rels_path_idx\` ON \`appointments_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`appointments_rels_panels_id_idx\` ON \`appointments_rels\` (\`panels_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`name\` text NOT NULL,
  	\`slug\` text,
  	\`parent_id\` text(36),
  	\`website\` text,
  	\`kind\` text,
  	\`merged_into\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_code_idx\` ON \`organisations\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`organisations_name_idx\` ON \`organisations\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organisations_parent_idx\` ON \`organisations\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_merged_into_idx\` ON \`organisations\` (\`merged_into\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organisations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_texts_order_parent\` ON \`organisations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`strength\` text,
  	\`effect\` text DEFAULT 'effect',
  	\`source_url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_results_order_idx\` ON \`case_studies_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_results_parent_id_idx\` ON \`case_studies_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_results_locales\` (
  	\`indicator\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`population\` text,
  	\`period\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_studies_results\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`case_studies_results_locales_locale_parent_id_unique\` ON \`case_studies_results_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_sources_order_idx\` ON \`case_studies_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_sources_parent_id_idx\` ON \`case_studies_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_further_pillars\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_further_pillars_order_idx\` ON \`case_studies_further_pillars\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_further_pillars_parent_idx\` ON \`case_studies_further_pillars\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_contexts\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_contexts_order_idx\` ON \`case_studies_contexts\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_contexts_parent_idx\` ON \`case_studies_contexts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_translations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`state\` text,
  	\`by\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_translations_order_idx\` ON \`case_studies_translations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_translations_parent_id_idx\` ON \`case_studies_translations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_flagged\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_flagged_order_idx\` ON \`case_studies_flagged\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_flagged_parent_idx\` ON \`case_studies_flagged\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_change_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`what\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_change_log_order_idx\` ON \`case_studies_change_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_change_log_parent_id_idx\` ON \`case_studies_change_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`people_women\` numeric,
  	\`people_men\` numeric,
  	\`people_girls\` numeric,
  	\`people_boys\` numeric,
  	\`people_another\` numeric,
  	\`people_not_stated\` numeric,
  	\`counted_value\` numeric,
  	\`counted_planned\` integer DEFAULT false,
  	\`cost_text\` text,
  	\`cost_amount\` numeric,
  	\`cost_currency\` text,
  	\`cost_year\` numeric,
  	\`months_to_first_result\` numeric,
  	\`verification\` text DEFAULT 'self-reported',
  	\`transferability\` text DEFAULT 'described',
  	\`status\` text DEFAULT 'unassessed',
  	\`assessor\` text,
  	\`assessed_on\` text,
  	\`pillar\` text,
  	\`started\` text,
  	\`recognition\` text,
  	\`organisation_id\` text(36),
  	\`organisation_name\` text,
  	\`adapted_from\` text,
  	\`image_id\` text(36),
  	\`mode\` text DEFAULT 'named',
  	\`origin\` text DEFAULT 'entry',
  	\`original_language\` text DEFAULT 'en',
  	\`entry\` text,
  	\`honour\` text,
  	\`sensitive\` integer DEFAULT false,
  	\`first_published\` text,
  	\`last_confirmed\` text,
  	\`review_by\` text,
  	\`sign_off\` text,
  	\`licence\` text DEFAULT 'CC BY 4.0',
  	\`credit\` text,
  	\`withdrawn\` integer DEFAULT false,
  	\`code\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_verification_idx\` ON \`case_studies\` (\`verification\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_status_idx\` ON \`case_studies\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_pillar_idx\` ON \`case_studies\` (\`pillar\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_organisation_idx\` ON \`case_studies\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_adapted_from_idx\` ON \`case_studies\` (\`adapted_from\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_image_idx\` ON \`case_studies\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_entry_idx\` ON \`case_studies\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_honour_idx\` ON \`case_studies\` (\`honour\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_withdrawn_idx\` ON \`case_studies\` (\`withdrawn\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_studies_code_idx\` ON \`case_studies\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_updated_at_idx\` ON \`case_studies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_studies_created_at_idx\` ON \`case_studies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_studies__status_idx\` ON \`case_studies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_locales\` (
  	\`title\` text,
  	\`slug\` text,
  	\`summary\` text,
  	\`problem\` text,
  	\`approach\` text,
  	\`steps\` text,
  	\`what_did_not_work\` text,
  	\`needs\` text,
  	\`cost_note\` text,
  	\`team\` text,
  	\`transfer_conditions\` text,
  	\`safety_notes\` text,
  	\`quote_text\` text,
  	\`quote_who\` text,
  	\`partners\` text,
  	\`more\` text,
  	\`counted_unit\` text,
  	\`notes\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_slug_idx\` ON \`case_studies_locales\` (\`slug\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_studies_locales_locale_parent_id_unique\` ON \`case_studies_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_studies_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_studies_texts_order_parent\` ON \`case_studies_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`strength\` text,
  	\`effect\` text DEFAULT 'effect',
  	\`source_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_results_order_idx\` ON \`_case_studies_v_version_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_results_parent_id_idx\` ON \`_case_studies_v_version_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_results_locales\` (
  	\`indicator\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`population\` text,
  	\`period\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_studies_v_version_results\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_case_studies_v_version_results_locales_locale_parent_id_uni\` ON \`_case_studies_v_version_results_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_sources_order_idx\` ON \`_case_studies_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_sources_parent_id_idx\` ON \`_case_studies_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_further_pillars\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_further_pillars_order_idx\` ON \`_case_studies_v_version_further_pillars\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_further_pillars_parent_idx\` ON \`_case_studies_v_version_further_pillars\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_contexts\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_contexts_order_idx\` ON \`_case_studies_v_version_contexts\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_contexts_parent_idx\` ON \`_case_studies_v_version_contexts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_translations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`state\` text,
  	\`by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_translations_order_idx\` ON \`_case_studies_v_version_translations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_translations_parent_id_idx\` ON \`_case_studies_v_version_translations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_flagged\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_flagged_order_idx\` ON \`_case_studies_v_version_flagged\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_flagged_parent_idx\` ON \`_case_studies_v_version_flagged\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_version_change_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`on\` text,
  	\`what\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_change_log_order_idx\` ON \`_case_studies_v_version_change_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_change_log_parent_id_idx\` ON \`_case_studies_v_version_change_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_people_women\` numeric,
  	\`version_people_men\` numeric,
  	\`version_people_girls\` numeric,
  	\`version_people_boys\` numeric,
  	\`version_people_another\` numeric,
  	\`version_people_not_stated\` numeric,
  	\`version_counted_value\` numeric,
  	\`version_counted_planned\` integer DEFAULT false,
  	\`version_cost_text\` text,
  	\`version_cost_amount\` numeric,
  	\`version_cost_currency\` text,
  	\`version_cost_year\` numeric,
  	\`version_months_to_first_result\` numeric,
  	\`version_verification\` text DEFAULT 'self-reported',
  	\`version_transferability\` text DEFAULT 'described',
  	\`version_status\` text DEFAULT 'unassessed',
  	\`version_assessor\` text,
  	\`version_assessed_on\` text,
  	\`version_pillar\` text,
  	\`version_started\` text,
  	\`version_recognition\` text,
  	\`version_organisation_id\` text(36),
  	\`version_organisation_name\` text,
  	\`version_adapted_from\` text,
  	\`version_image_id\` text(36),
  	\`version_mode\` text DEFAULT 'named',
  	\`version_origin\` text DEFAULT 'entry',
  	\`version_original_language\` text DEFAULT 'en',
  	\`version_entry\` text,
  	\`version_honour\` text,
  	\`version_sensitive\` integer DEFAULT false,
  	\`version_first_published\` text,
  	\`version_last_confirmed\` text,
  	\`version_review_by\` text,
  	\`version_sign_off\` text,
  	\`version_licence\` text DEFAULT 'CC BY 4.0',
  	\`version_credit\` text,
  	\`version_withdrawn\` integer DEFAULT false,
  	\`version_code\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_parent_idx\` ON \`_case_studies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_verification_idx\` ON \`_case_studies_v\` (\`version_verification\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_status_idx\` ON \`_case_studies_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_pillar_idx\` ON \`_case_studies_v\` (\`version_pillar\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_organisation_idx\` ON \`_case_studies_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_adapted_from_idx\` ON \`_case_studies_v\` (\`version_adapted_from\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_image_idx\` ON \`_case_studies_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_entry_idx\` ON \`_case_studies_v\` (\`version_entry\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_honour_idx\` ON \`_case_studies_v\` (\`version_honour\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_withdrawn_idx\` ON \`_case_studies_v\` (\`version_withdrawn\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_code_idx\` ON \`_case_studies_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_updated_at_idx\` ON \`_case_studies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_created_at_idx\` ON \`_case_studies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version__status_idx\` ON \`_case_studies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_created_at_idx\` ON \`_case_studies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_updated_at_idx\` ON \`_case_studies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_snapshot_idx\` ON \`_case_studies_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_published_locale_idx\` ON \`_case_studies_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_latest_idx\` ON \`_case_studies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_case_studies_v_autosave_idx\` ON \`_case_studies_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_locales\` (
  	\`version_title\` text,
  	\`version_slug\` text,
  	\`version_summary\` text,
  	\`version_problem\` text,
  	\`version_approach\` text,
  	\`version_steps\` text,
  	\`version_what_did_not_work\` text,
  	\`version_needs\` text,
  	\`version_cost_note\` text,
  	\`version_team\` text,
  	\`version_transfer_conditions\` text,
  	\`version_safety_notes\` text,
  	\`version_quote_text\` text,
  	\`version_quote_who\` text,
  	\`version_partners\` text,
  	\`version_more\` text,
  	\`version_counted_unit\` text,
  	\`version_notes\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_version_version_slug_idx\` ON \`_case_studies_v_locales\` (\`version_slug\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_case_studies_v_locales_locale_parent_id_unique\` ON \`_case_studies_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_studies_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_case_studies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_studies_v_texts_order_parent\` ON \`_case_studies_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`honours_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`honours_sources_order_idx\` ON \`honours_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`honours_sources_parent_id_idx\` ON \`honours_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`honours\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition_id\` text(36) NOT NULL,
  	\`year\` numeric NOT NULL,
  	\`category\` text,
  	\`lineage\` text,
  	\`kind\` text NOT NULL,
  	\`honouree\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`project\` text,
  	\`place_words\` text,
  	\`pillar\` text,
  	\`pillar_is_ours\` integer DEFAULT false,
  	\`notes\` text,
  	\`entry\` text,
  	\`state\` text DEFAULT 'published' NOT NULL,
  	\`mode\` text DEFAULT 'named',
  	\`announced_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`honours_code_idx\` ON \`honours\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`honours_edition_idx\` ON \`honours\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`honours_year_idx\` ON \`honours\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`honours_lineage_idx\` ON \`honours\` (\`lineage\`);`)
  await db.run(sql`CREATE INDEX \`honours_kind_idx\` ON \`honours\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`honours_organisation_idx\` ON \`honours\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`honours_pillar_idx\` ON \`honours\` (\`pillar\`);`)
  await db.run(sql`CREATE INDEX \`honours_entry_idx\` ON \`honours\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`honours_state_idx\` ON \`honours\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`honours_announced_at_idx\` ON \`honours\` (\`announced_at\`);`)
  await db.run(sql`CREATE INDEX \`honours_updated_at_idx\` ON \`honours\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`honours_created_at_idx\` ON \`honours\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`honours_locales\` (
  	\`citation\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`honours_locales_locale_parent_id_unique\` ON \`honours_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`honours_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`honours_texts_order_parent\` ON \`honours_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`slug\` text,
  	\`in_footer\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_code_idx\` ON \`pages\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_slug_idx\` ON \`pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pages__status_idx\` ON \`pages\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`pages_locales\` (
  	\`title\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_locales_locale_parent_id_unique\` ON \`pages_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_code\` text,
  	\`version_slug\` text,
  	\`version_in_footer\` integer DEFAULT true,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_parent_idx\` ON \`_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_code_idx\` ON \`_pages_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_slug_idx\` ON \`_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_updated_at_idx\` ON \`_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_at_idx\` ON \`_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version__status_idx\` ON \`_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_created_at_idx\` ON \`_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_updated_at_idx\` ON \`_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_snapshot_idx\` ON \`_pages_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_published_locale_idx\` ON \`_pages_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_latest_idx\` ON \`_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_locales\` (
  	\`version_title\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_pages_v_locales_locale_parent_id_unique\` ON \`_pages_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`credit\` text,
  	\`licence\` text DEFAULT 'CC BY 4.0',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text,
  	\`sizes_wide_url\` text,
  	\`sizes_wide_width\` numeric,
  	\`sizes_wide_height\` numeric,
  	\`sizes_wide_mime_type\` text,
  	\`sizes_wide_filesize\` numeric,
  	\`sizes_wide_filename\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_code_idx\` ON \`media\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_wide_sizes_wide_filename_idx\` ON \`media\` (\`sizes_wide_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`kind\` text NOT NULL,
  	\`about\` text,
  	\`text\` text NOT NULL,
  	\`contact\` text,
  	\`language\` text,
  	\`state\` text DEFAULT 'new' NOT NULL,
  	\`at\` text NOT NULL,
  	\`key\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_code_idx\` ON \`reports\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`reports_kind_idx\` ON \`reports\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`reports_state_idx\` ON \`reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reports_at_idx\` ON \`reports\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_key_idx\` ON \`reports\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`reports_updated_at_idx\` ON \`reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reports_created_at_idx\` ON \`reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hash\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`subject\` text,
  	\`address\` text,
  	\`expires\` text NOT NULL,
  	\`uses\` numeric DEFAULT 1 NOT NULL,
  	\`data\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`links_hash_idx\` ON \`links\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`links_subject_idx\` ON \`links\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`links_address_idx\` ON \`links\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`links_expires_idx\` ON \`links\` (\`expires\`);`)
  await db.run(sql`CREATE INDEX \`links_updated_at_idx\` ON \`links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`links_created_at_idx\` ON \`links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text NOT NULL,
  	\`category\` text NOT NULL,
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`round\` text,
  	\`outcome\` text,
  	\`people\` text DEFAULT '[]',
  	\`organisations\` text DEFAULT '[]',
  	\`language\` text DEFAULT 'en' NOT NULL,
  	\`form\` text NOT NULL,
  	\`form_version\` numeric NOT NULL,
  	\`answers\` text DEFAULT '{}',
  	\`set_aside\` text DEFAULT '{}',
  	\`declarations\` text DEFAULT '{}',
  	\`title\` text,
  	\`summary\` text,
  	\`places\` text,
  	\`pillars\` text,
  	\`beneficiaries\` text,
  	\`start\` text,
  	\`organisation_name\` text,
  	\`editable_until\` text,
  	\`opened_questions\` text,
  	\`late\` integer DEFAULT false,
  	\`revision\` numeric DEFAULT 0,
  	\`submitted_at\` text,
  	\`owner\` text,
  	\`members\` text,
  	\`address\` text,
  	\`interface_language\` text,
  	\`screening\` text,
  	\`appeal\` text,
  	\`history\` text,
  	\`last_key\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`entries_code_idx\` ON \`entries\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`entries_edition_idx\` ON \`entries\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`entries_category_idx\` ON \`entries\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`entries_status_idx\` ON \`entries\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`entries_round_idx\` ON \`entries\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`entries_editable_until_idx\` ON \`entries\` (\`editable_until\`);`)
  await db.run(sql`CREATE INDEX \`entries_submitted_at_idx\` ON \`entries\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`entries_owner_idx\` ON \`entries\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX \`entries_members_idx\` ON \`entries\` (\`members\`);`)
  await db.run(sql`CREATE INDEX \`entries_address_idx\` ON \`entries\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`entries_updated_at_idx\` ON \`entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`entries_created_at_idx\` ON \`entries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`entry_revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`entry\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`form\` text,
  	\`form_version\` numeric,
  	\`answers\` text,
  	\`documents\` text,
  	\`declarations\` text,
  	\`people\` text,
  	\`organisations\` text,
  	\`title\` text,
  	\`summary\` text,
  	\`language\` text,
  	\`late\` integer,
  	\`idempotency_key\` text,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`entry_revisions_code_idx\` ON \`entry_revisions\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`entry_revisions_entry_idx\` ON \`entry_revisions\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`entry_revisions_at_idx\` ON \`entry_revisions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`entry_revisions_updated_at_idx\` ON \`entry_revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`entry_revisions_created_at_idx\` ON \`entry_revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`entry_number_idx\` ON \`entry_revisions\` (\`entry\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`entry_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`language\` text,
  	\`state\` text,
  	\`by\` text,
  	\`answers\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`entry_texts_entry_idx\` ON \`entry_texts\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`entry_texts_by_idx\` ON \`entry_texts\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`entry_texts_updated_at_idx\` ON \`entry_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`entry_texts_created_at_idx\` ON \`entry_texts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`entry\` text NOT NULL,
  	\`question\` text,
  	\`file_name\` text,
  	\`stored_as\` text,
  	\`mime_type\` text,
  	\`size\` numeric,
  	\`sha256\` text,
  	\`removed\` integer DEFAULT false,
  	\`at\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_code_idx\` ON \`documents\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`documents_entry_idx\` ON \`documents\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`documents_question_idx\` ON \`documents\` (\`question\`);`)
  await db.run(sql`CREATE INDEX \`documents_at_idx\` ON \`documents\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`assignments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`category\` text,
  	\`round\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`judge\` text NOT NULL,
  	\`state\` text DEFAULT 'active' NOT NULL,
  	\`why\` text,
  	\`order\` numeric,
  	\`parked\` integer DEFAULT false,
  	\`operation\` text,
  	\`note\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assignments_code_idx\` ON \`assignments\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`assignments_edition_idx\` ON \`assignments\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`assignments_category_idx\` ON \`assignments\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`assignments_round_idx\` ON \`assignments\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`assignments_entry_idx\` ON \`assignments\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`assignments_judge_idx\` ON \`assignments\` (\`judge\`);`)
  await db.run(sql`CREATE INDEX \`assignments_state_idx\` ON \`assignments\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`assignments_operation_idx\` ON \`assignments\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`judge_entry_round_idx\` ON \`assignments\` (\`judge\`,\`entry\`,\`round\`);`)
  await db.run(sql`CREATE TABLE \`conflicts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`category\` text,
  	\`judge\` text NOT NULL,
  	\`person\` text,
  	\`entry\` text,
  	\`organisation\` text,
  	\`kind\` text,
  	\`source\` text NOT NULL,
  	\`evidence\` text,
  	\`note\` text,
  	\`hard\` integer DEFAULT true,
  	\`state\` text DEFAULT 'suggested' NOT NULL,
  	\`decided_by\` text,
  	\`decided_at\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`conflicts_code_idx\` ON \`conflicts\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_edition_idx\` ON \`conflicts\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_category_idx\` ON \`conflicts\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_judge_idx\` ON \`conflicts\` (\`judge\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_person_idx\` ON \`conflicts\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_entry_idx\` ON \`conflicts\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_organisation_idx\` ON \`conflicts\` (\`organisation\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_state_idx\` ON \`conflicts\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_decided_by_idx\` ON \`conflicts\` (\`decided_by\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_decided_at_idx\` ON \`conflicts\` (\`decided_at\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_updated_at_idx\` ON \`conflicts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`conflicts_created_at_idx\` ON \`conflicts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`scorecards\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`category\` text,
  	\`round\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`judge\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`scores\` text DEFAULT '{}',
  	\`comments\` text DEFAULT '{}',
  	\`total\` numeric,
  	\`rubric_version\` numeric,
  	\`opened_at\` text,
  	\`submitted_at\` text,
  	\`receipt\` text,
  	\`last_key\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`scorecards_code_idx\` ON \`scorecards\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_edition_idx\` ON \`scorecards\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_category_idx\` ON \`scorecards\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_round_idx\` ON \`scorecards\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_entry_idx\` ON \`scorecards\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_judge_idx\` ON \`scorecards\` (\`judge\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_status_idx\` ON \`scorecards\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_opened_at_idx\` ON \`scorecards\` (\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_submitted_at_idx\` ON \`scorecards\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_updated_at_idx\` ON \`scorecards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`scorecards_created_at_idx\` ON \`scorecards\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`judge_entry_round_1_idx\` ON \`scorecards\` (\`judge\`,\`entry\`,\`round\`);`)
  await db.run(sql`CREATE TABLE \`rankings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`edition\` text,
  	\`category\` text NOT NULL,
  	\`round\` text NOT NULL,
  	\`judge\` text NOT NULL,
  	\`order\` text,
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`submitted_at\` text,
  	\`receipt\` text,
  	\`last_key\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`rankings_edition_idx\` ON \`rankings\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`rankings_category_idx\` ON \`rankings\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`rankings_round_idx\` ON \`rankings\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`rankings_judge_idx\` ON \`rankings\` (\`judge\`);`)
  await db.run(sql`CREATE INDEX \`rankings_status_idx\` ON \`rankings\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`rankings_submitted_at_idx\` ON \`rankings\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`rankings_updated_at_idx\` ON \`rankings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rankings_created_at_idx\` ON \`rankings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`judge_round_category_idx\` ON \`rankings\` (\`judge\`,\`round\`,\`category\`);`)
  await db.run(sql`CREATE TABLE \`comparisons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`edition\` text,
  	\`category\` text NOT NULL,
  	\`round\` text NOT NULL,
  	\`judge\` text NOT NULL,
  	\`left\` text NOT NULL,
  	\`right\` text NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`pair\` text NOT NULL,
  	\`receipt\` text,
  	\`at\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`comparisons_edition_idx\` ON \`comparisons\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_category_idx\` ON \`comparisons\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_round_idx\` ON \`comparisons\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_judge_idx\` ON \`comparisons\` (\`judge\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_left_idx\` ON \`comparisons\` (\`left\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_right_idx\` ON \`comparisons\` (\`right\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_at_idx\` ON \`comparisons\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_updated_at_idx\` ON \`comparisons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comparisons_created_at_idx\` ON \`comparisons\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`round_judge_sequence_idx\` ON \`comparisons\` (\`round\`,\`judge\`,\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`round_judge_pair_idx\` ON \`comparisons\` (\`round\`,\`judge\`,\`pair\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`chain\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`act\` text NOT NULL,
  	\`round\` text,
  	\`entry\` text,
  	\`judge\` text,
  	\`scorecard\` text,
  	\`changes\` numeric,
  	\`body\` text,
  	\`salt\` text NOT NULL,
  	\`leaf\` text NOT NULL,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`events_chain_idx\` ON \`events\` (\`chain\`);`)
  await db.run(sql`CREATE INDEX \`events_round_idx\` ON \`events\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`events_entry_idx\` ON \`events\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`events_judge_idx\` ON \`events\` (\`judge\`);`)
  await db.run(sql`CREATE INDEX \`events_scorecard_idx\` ON \`events\` (\`scorecard\`);`)
  await db.run(sql`CREATE INDEX \`events_at_idx\` ON \`events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`chain_seq_idx\` ON \`events\` (\`chain\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`results\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`category\` text,
  	\`number\` numeric,
  	\`round\` text,
  	\`at\` text,
  	\`by\` text,
  	\`inputs_hash\` text,
  	\`method\` text,
  	\`version\` text,
  	\`seed\` text,
  	\`output\` text,
  	\`leaves\` numeric,
  	\`head\` text,
  	\`inputs\` text,
  	\`signature\` text,
  	\`public_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`results_code_idx\` ON \`results\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`results_edition_idx\` ON \`results\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`results_category_idx\` ON \`results\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`results_round_idx\` ON \`results\` (\`round\`);`)
  await db.run(sql`CREATE INDEX \`results_at_idx\` ON \`results\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`results_by_idx\` ON \`results\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`results_updated_at_idx\` ON \`results\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`results_created_at_idx\` ON \`results\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`category_number_idx\` ON \`results\` (\`category\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`determinations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`category\` text,
  	\`entry\` text NOT NULL,
  	\`outcome\` text NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`tie_rule\` text,
  	\`citation\` text,
  	\`minutes\` text,
  	\`feedback\` text,
  	\`feedback_released\` integer DEFAULT false,
  	\`due_diligence\` integer DEFAULT false,
  	\`embargo_mail_at\` text,
  	\`acceptance\` text DEFAULT 'not-asked',
  	\`published_at\` text,
  	\`operation\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`determinations_code_idx\` ON \`determinations\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`determinations_edition_idx\` ON \`determinations\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`determinations_category_idx\` ON \`determinations\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`determinations_entry_idx\` ON \`determinations\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`determinations_state_idx\` ON \`determinations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`determinations_embargo_mail_at_idx\` ON \`determinations\` (\`embargo_mail_at\`);`)
  await db.run(sql`CREATE INDEX \`determinations_published_at_idx\` ON \`determinations\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`determinations_operation_idx\` ON \`determinations\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX \`determinations_updated_at_idx\` ON \`determinations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`determinations_created_at_idx\` ON \`determinations\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`category_entry_idx\` ON \`determinations\` (\`category\`,\`entry\`);`)
  await db.run(sql`CREATE TABLE \`operations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`kind\` text NOT NULL,
  	\`edition\` text,
  	\`category\` text,
  	\`state\` text DEFAULT 'proposed' NOT NULL,
  	\`input\` text,
  	\`effects\` text,
  	\`steps\` text,
  	\`cursor\` numeric DEFAULT 0,
  	\`approvals\` text,
  	\`by\` text,
  	\`at\` text,
  	\`error\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`operations_code_idx\` ON \`operations\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`operations_kind_idx\` ON \`operations\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`operations_edition_idx\` ON \`operations\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`operations_category_idx\` ON \`operations\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`operations_state_idx\` ON \`operations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`operations_by_idx\` ON \`operations\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`operations_at_idx\` ON \`operations\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`operations_updated_at_idx\` ON \`operations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`operations_created_at_idx\` ON \`operations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`entry\` text,
  	\`person\` text,
  	\`item\` text,
  	\`use\` text,
  	\`given\` integer DEFAULT false,
  	\`wording_version\` text,
  	\`language\` text,
  	\`mode\` text,
  	\`at\` text,
  	\`until\` text,
  	\`taken_back_at\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consents_code_idx\` ON \`consents\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`consents_entry_idx\` ON \`consents\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`consents_person_idx\` ON \`consents\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`consents_at_idx\` ON \`consents\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`consents_until_idx\` ON \`consents\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`consents_taken_back_at_idx\` ON \`consents\` (\`taken_back_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`subject_collection\` text,
  	\`code\` text,
  	\`act\` text NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_seq_idx\` ON \`publications\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`publications_at_idx\` ON \`publications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`publications_subject_collection_idx\` ON \`publications\` (\`subject_collection\`);`)
  await db.run(sql`CREATE INDEX \`publications_code_idx\` ON \`publications\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`edition\` text,
  	\`template\` text,
  	\`recipient\` text,
  	\`language\` text,
  	\`subject\` text,
  	\`text\` text,
  	\`html\` text,
  	\`state\` text DEFAULT 'queued' NOT NULL,
  	\`about\` text,
  	\`operation\` text,
  	\`attached\` text,
  	\`edited\` integer DEFAULT false,
  	\`original\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_at\` text,
  	\`sent_at\` text,
  	\`error\` text,
  	\`message_id\` text,
  	\`key\` text,
  	\`rev\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_code_idx\` ON \`messages\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`messages_edition_idx\` ON \`messages\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`messages_template_idx\` ON \`messages\` (\`template\`);`)
  await db.run(sql`CREATE INDEX \`messages_recipient_idx\` ON \`messages\` (\`recipient\`);`)
  await db.run(sql`CREATE INDEX \`messages_state_idx\` ON \`messages\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`messages_about_idx\` ON \`messages\` (\`about\`);`)
  await db.run(sql`CREATE INDEX \`messages_operation_idx\` ON \`messages\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX \`messages_attached_idx\` ON \`messages\` (\`attached\`);`)
  await db.run(sql`CREATE INDEX \`messages_next_at_idx\` ON \`messages\` (\`next_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_sent_at_idx\` ON \`messages\` (\`sent_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_key_idx\` ON \`messages\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	\`programmes_id\` text(36),
  	\`editions_id\` text(36),
  	\`categories_id\` text(36),
  	\`forms_id\` text(36),
  	\`rounds_id\` text(36),
  	\`panels_id\` text(36),
  	\`appointments_id\` text(36),
  	\`organisations_id\` text(36),
  	\`case_studies_id\` text(36),
  	\`honours_id\` text(36),
  	\`pages_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programmes_id\`) REFERENCES \`programmes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`categories_id\`) REFERENCES \`categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rounds_id\`) REFERENCES \`rounds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`panels_id\`) REFERENCES \`panels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`appointments_id\`) REFERENCES \`appointments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`case_studies_id\`) REFERENCES \`case_studies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`honours_id\`) REFERENCES \`honours\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programmes_id_idx\` ON \`payload_locked_documents_rels\` (\`programmes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rounds_id_idx\` ON \`payload_locked_documents_rels\` (\`rounds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_panels_id_idx\` ON \`payload_locked_documents_rels\` (\`panels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_appointments_id_idx\` ON \`payload_locked_documents_rels\` (\`appointments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_case_studies_id_idx\` ON \`payload_locked_documents_rels\` (\`case_studies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_honours_id_idx\` ON \`payload_locked_documents_rels\` (\`honours_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_languages\`;`)
  await db.run(sql`DROP TABLE \`users_addresses\`;`)
  await db.run(sql`DROP TABLE \`users_expertise\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`programmes\`;`)
  await db.run(sql`DROP TABLE \`programmes_locales\`;`)
  await db.run(sql`DROP TABLE \`editions_calendar\`;`)
  await db.run(sql`DROP TABLE \`editions_languages\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP TABLE \`editions_locales\`;`)
  await db.run(sql`DROP TABLE \`categories_calendar\`;`)
  await db.run(sql`DROP TABLE \`categories\`;`)
  await db.run(sql`DROP TABLE \`categories_locales\`;`)
  await db.run(sql`DROP TABLE \`forms_steps\`;`)
  await db.run(sql`DROP TABLE \`forms_steps_locales\`;`)
  await db.run(sql`DROP TABLE \`forms_questions_options\`;`)
  await db.run(sql`DROP TABLE \`forms_questions_options_locales\`;`)
  await db.run(sql`DROP TABLE \`forms_questions\`;`)
  await db.run(sql`DROP TABLE \`forms_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`forms_declarations\`;`)
  await db.run(sql`DROP TABLE \`forms_declarations_locales\`;`)
  await db.run(sql`DROP TABLE \`forms\`;`)
  await db.run(sql`DROP TABLE \`rounds_criteria_levels\`;`)
  await db.run(sql`DROP TABLE \`rounds_criteria_levels_locales\`;`)
  await db.run(sql`DROP TABLE \`rounds_criteria\`;`)
  await db.run(sql`DROP TABLE \`rounds_criteria_locales\`;`)
  await db.run(sql`DROP TABLE \`rounds\`;`)
  await db.run(sql`DROP TABLE \`rounds_locales\`;`)
  await db.run(sql`DROP TABLE \`rounds_texts\`;`)
  await db.run(sql`DROP TABLE \`rounds_rels\`;`)
  await db.run(sql`DROP TABLE \`panels\`;`)
  await db.run(sql`DROP TABLE \`panels_rels\`;`)
  await db.run(sql`DROP TABLE \`appointments\`;`)
  await db.run(sql`DROP TABLE \`appointments_rels\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations_texts\`;`)
  await db.run(sql`DROP TABLE \`case_studies_results\`;`)
  await db.run(sql`DROP TABLE \`case_studies_results_locales\`;`)
  await db.run(sql`DROP TABLE \`case_studies_sources\`;`)
  await db.run(sql`DROP TABLE \`case_studies_further_pillars\`;`)
  await db.run(sql`DROP TABLE \`case_studies_contexts\`;`)
  await db.run(sql`DROP TABLE \`case_studies_translations\`;`)
  await db.run(sql`DROP TABLE \`case_studies_flagged\`;`)
  await db.run(sql`DROP TABLE \`case_studies_change_log\`;`)
  await db.run(sql`DROP TABLE \`case_studies\`;`)
  await db.run(sql`DROP TABLE \`case_studies_locales\`;`)
  await db.run(sql`DROP TABLE \`case_studies_texts\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_results\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_results_locales\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_further_pillars\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_contexts\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_translations\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_flagged\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_version_change_log\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_case_studies_v_texts\`;`)
  await db.run(sql`DROP TABLE \`honours_sources\`;`)
  await db.run(sql`DROP TABLE \`honours\`;`)
  await db.run(sql`DROP TABLE \`honours_locales\`;`)
  await db.run(sql`DROP TABLE \`honours_texts\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`pages_locales\`;`)
  await db.run(sql`DROP TABLE \`_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_locales\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`DROP TABLE \`links\`;`)
  await db.run(sql`DROP TABLE \`entries\`;`)
  await db.run(sql`DROP TABLE \`entry_revisions\`;`)
  await db.run(sql`DROP TABLE \`entry_texts\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`conflicts\`;`)
  await db.run(sql`DROP TABLE \`scorecards\`;`)
  await db.run(sql`DROP TABLE \`rankings\`;`)
  await db.run(sql`DROP TABLE \`comparisons\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`results\`;`)
  await db.run(sql`DROP TABLE \`determinations\`;`)
  await db.run(sql`DROP TABLE \`operations\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
