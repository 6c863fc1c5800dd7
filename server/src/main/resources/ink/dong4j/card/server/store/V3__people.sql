-- What visitors leave behind, and what the owner does. Times are milliseconds of Unix. An id is made by
-- whoever writes a row, so that a write that is tried again is there once.

create table guestbook_entry (
    id varchar(36) not null primary key,
    written bigint not null,
    lang varchar(8) not null,
    name varchar(80) not null,
    words varchar(2000) not null,
    state varchar(16) not null
);

create index guestbook_entry_by_time on guestbook_entry (state, written);

-- Messages for the owner.
create table letter (
    id varchar(36) not null primary key,
    written bigint not null,
    lang varchar(8) not null,
    name varchar(80) not null,
    reply_to varchar(200) not null,
    words varchar(8000) not null,
    state varchar(16) not null
);

create index letter_by_time on letter (state, written);

-- What has to reach the owner by one of his channels: once each.
create table delivery (
    id varchar(36) not null,
    channel varchar(64) not null,
    kind varchar(16) not null,
    title varchar(300) not null,
    body varchar(32000) not null,
    created bigint not null,
    attempts bigint not null,
    due bigint not null,
    state varchar(16) not null,
    ended bigint not null,
    failure varchar(300) not null,
    primary key (id, channel)
);

create index delivery_by_state on delivery (state, due);

-- Returning visitors, by a salted hash of the key that they proved.
create table remembered (
    visitor varchar(64) not null primary key,
    first_seen bigint not null,
    last_seen bigint not null,
    lang varchar(8) not null,
    theme varchar(64) not null,
    nickname varchar(80) not null,
    best_score bigint not null,
    keeps_conversation bigint not null,
    conversation varchar(64000) not null
);

create index remembered_by_time on remembered (last_seen);

-- How often something was visited or liked on a day. No row tells of a single visitor.
create table visit_count (
    day_of_visit varchar(10) not null,
    kind varchar(16) not null,
    name varchar(120) not null,
    times bigint not null,
    primary key (day_of_visit, kind, name)
);

-- What the owner did at his desk.
create table audit_entry (
    id varchar(36) not null primary key,
    done bigint not null,
    who varchar(64) not null,
    deed varchar(40) not null,
    about varchar(300) not null
);

create index audit_entry_by_time on audit_entry (done);
