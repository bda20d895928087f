-- The tables of `lianghui corpus export`. The remarks behind the columns are the codebook: docs/export.md is held against
-- them, and a CSV folder's datapackage.json is made from them.
-- NUMERIC keeps whole numbers exactly and 5.2 as 5.2 (up to 15 digits), sorts and sums; TEXT would sort 10 before 9.

CREATE TABLE regions (  -- the places and groups of places that occur below
    region TEXT PRIMARY KEY,  -- GB/T 2260 code; 000000 the nation; a group as 110000+120000+130000
    name TEXT NOT NULL,  -- in English
    name_zh TEXT NOT NULL  -- in Chinese
);

CREATE TABLE indicators (  -- what a figure may be about
    indicator TEXT PRIMARY KEY,  -- id, such as gdp_growth; other: none of the list
    name TEXT NOT NULL,  -- in English
    name_zh TEXT NOT NULL,  -- in Chinese
    unit TEXT,  -- base unit
    form TEXT  -- level, growth, rate, share or cut
);

CREATE TABLE documents (  -- one row a text (a file, or a row of a table)
    doc TEXT PRIMARY KEY,  -- path in the corpus folder
    encoding TEXT NOT NULL,  -- of the file
    lines INTEGER NOT NULL,  -- as sed counts them
    characters INTEGER NOT NULL  -- blanks left out
);

CREATE TABLE articles (  -- one row an article of a text
    id INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES documents (doc),
    title TEXT,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    region TEXT REFERENCES regions (region),  -- its main region
    date DATE,  -- YYYY-MM-DD
    year INTEGER,  -- of the text: of its session or publication
    source TEXT,  -- newspaper or site, as the text writes it
    session_body TEXT,  -- NPC or CPPCC
    session_region TEXT REFERENCES regions (region),
    session_term INTEGER,  -- 届
    session_number INTEGER  -- 次
);

CREATE TABLE article_regions (  -- every region an article is about
    article INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,  -- 1 is the main one
    region TEXT NOT NULL REFERENCES regions (region),
    PRIMARY KEY (article, position)
);

CREATE TABLE sentences (  -- every sentence, headline, caption and byline, in reading order
    id INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES documents (doc),
    article INTEGER NOT NULL REFERENCES articles (id),
    paragraph INTEGER NOT NULL,  -- sentences of one paragraph of an article share it
    line INTEGER NOT NULL,  -- on which it begins
    last_line INTEGER NOT NULL,
    kind TEXT NOT NULL,  -- prose, heading, item, caption, byline, lead or furniture
    region TEXT REFERENCES regions (region),  -- that it speaks of
    text TEXT NOT NULL,  -- as the source writes it, without line breaks
    folded TEXT NOT NULL  -- simplified, half width, lower case, no blanks between characters: for LIKE and instr()
);

CREATE TABLE figures (  -- every target and result that the texts state
    id INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES documents (doc),
    line INTEGER NOT NULL,
    region TEXT REFERENCES regions (region),
    region_name TEXT,  -- in English
    indicator TEXT NOT NULL REFERENCES indicators (indicator),
    indicator_name TEXT,  -- in English; of an indicator outside the list the text's own words
    indicator_name_zh TEXT,  -- in Chinese
    label TEXT,  -- the text's own words for an indicator outside the list
    year INTEGER,  -- that the figure is about
    period TEXT,  -- of a plan: 2026-2030
    kind TEXT NOT NULL,  -- target, actual, or none: said to set no target
    low NUMERIC,  -- in the base unit; empty where the bound is open
    high NUMERIC,
    approx BOOLEAN NOT NULL,
    unit TEXT,
    relation TEXT,  -- a goal in words
    quote TEXT NOT NULL,
    report_year INTEGER,  -- of the text that states it
    stretch NUMERIC  -- what is striven for beside a goal
);

CREATE TABLE people (  -- one row a person and text
    id INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES documents (doc),
    name TEXT NOT NULL,  -- as first written in that text
    name_hans TEXT NOT NULL,  -- simplified
    role TEXT NOT NULL,  -- delegate, official, press or other
    speaks BOOLEAN NOT NULL,
    year INTEGER  -- of the text
);

CREATE TABLE person_lines (  -- where a person's name stands
    person INTEGER NOT NULL REFERENCES people (id),
    line INTEGER NOT NULL,
    PRIMARY KEY (person, line)
);

CREATE TABLE offices (  -- the seats and offices a person holds in that text
    person INTEGER NOT NULL REFERENCES people (id),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,  -- NPC, CPPCC, GOV or OTHER
    level TEXT,  -- national, provincial, prefecture or county
    region TEXT REFERENCES regions (region),
    rank TEXT NOT NULL,  -- the office's own word, simplified
    constituency TEXT,
    PRIMARY KEY (person, position)
);

CREATE TABLE affiliations (  -- a person's other posts and firms, as the text writes them
    person INTEGER NOT NULL REFERENCES people (id),
    position INTEGER NOT NULL,
    affiliation TEXT NOT NULL,
    PRIMARY KEY (person, position)
);

CREATE TABLE statements (  -- what a person is reported to have said
    person INTEGER NOT NULL REFERENCES people (id),
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (person, position)
);

CREATE TABLE tasks (  -- policy tasks: clauses with their own object
    id INTEGER PRIMARY KEY,
    doc TEXT NOT NULL REFERENCES documents (doc),
    line INTEGER NOT NULL,
    region TEXT REFERENCES regions (region),
    year INTEGER NOT NULL,
    theme TEXT,
    text TEXT NOT NULL
);

CREATE TABLE characters (  -- how a character is folded, so that a query can be folded in SQL
    character TEXT PRIMARY KEY,
    folded TEXT NOT NULL
) WITHOUT ROWID;
