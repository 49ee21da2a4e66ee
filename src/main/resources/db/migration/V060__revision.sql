-- How often what people read was changed, by what it is about; counted in the transaction of each change. Several rows for a
-- workspace, so that those who change something at once do not wait for one another: what counts is their sum.
create table revision (
    workspace_id varchar(32) not null,
    stripe       integer     not null,
    plan         bigint      not null,
    record       bigint      not null,
    people       bigint      not null,
    rules        bigint      not null,
    requests     bigint      not null,
    scale        bigint      not null,
    primary key (workspace_id, stripe)
);
