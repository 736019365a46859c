-- What a cohort asks besides: its own questions, as the sheet 설문 of its workbook has them.

-- Every version of a question. `details` is JSON: whom it asks, how and in which words. One that asks anew under the same
-- code is a row of its own, since answers keep the words they were given to; they name it by its id.
create table surveys (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    code text not null,
    position bigint not null,
    details text not null,
    made_at timestamptz not null,
    withdrawn_at timestamptz
);
create unique index surveys_asked on surveys (cohort, code) where withdrawn_at is null;
create index surveys_cohort on surveys (cohort, position, id);
