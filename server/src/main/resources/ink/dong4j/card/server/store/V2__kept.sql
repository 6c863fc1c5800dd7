-- Questions that no page answers, each once, without who asked. Times are seconds of Unix.
create table kept_question (
    normalised varchar(300) not null primary key,
    words varchar(300) not null,
    lang varchar(8) not null,
    times bigint not null,
    first_asked bigint not null,
    last_asked bigint not null
);

create index kept_question_by_worth on kept_question (times, last_asked);

-- Whole exchanges, only where the owner turned that on. Times are seconds of Unix.
create table kept_exchange (
    id varchar(36) not null primary key,
    asked bigint not null,
    lang varchar(8) not null,
    speaker varchar(16) not null,
    question varchar(4000) not null,
    answer varchar(32000) not null
);

create index kept_exchange_by_time on kept_exchange (asked);
