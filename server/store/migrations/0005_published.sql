-- Published answers: what anybody may read. One row for each matter whose answer is public now; its texts are
-- contents, and `words` is all of them as a search compares them.

CREATE TABLE published_answer (
    matter {whole} PRIMARY KEY,
    id TEXT NOT NULL,
    unit TEXT NOT NULL,
    category TEXT NOT NULL,
    place TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    published_on TEXT NOT NULL,
    title {bytes} NOT NULL,
    question {bytes} NOT NULL,
    answer {bytes} NOT NULL,
    basis {bytes} NOT NULL,
    words TEXT NOT NULL
);

CREATE UNIQUE INDEX published_answer_by_id ON published_answer (id);
CREATE INDEX published_answer_by_day ON published_answer (published_on, id);
CREATE INDEX published_answer_of_unit ON published_answer (unit, published_on, id);
CREATE INDEX published_answer_of_category ON published_answer (category, published_on, id);
