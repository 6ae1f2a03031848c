-- The offices: who may act, and the codes and settings of one deployment.

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE TABLE officer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    roles TEXT NOT NULL,
    active {whole} NOT NULL,
    password_digest TEXT NOT NULL,
    must_change_password {whole} NOT NULL
);

CREATE TABLE session (
    token_digest TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    csrf_token TEXT NOT NULL,
    expires {whole} NOT NULL
);

CREATE TABLE division (
    code TEXT PRIMARY KEY,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    parent TEXT NOT NULL
);

CREATE TABLE category (
    code TEXT PRIMARY KEY,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    parent TEXT NOT NULL,
    level {whole} NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
