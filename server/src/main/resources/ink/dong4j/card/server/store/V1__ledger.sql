-- What each day has cost, in tokens. What is set aside for a request that runs counts as spent.
create table token_day (
    day_of_spending varchar(10) not null primary key,
    spent bigint not null
);

-- Which addresses spent it; only of the days that still matter.
create table token_block (
    day_of_spending varchar(10) not null,
    block varchar(64) not null,
    spent bigint not null,
    primary key (day_of_spending, block)
);
