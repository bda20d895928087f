-- What SQLite has beside the tables: full text, indexes, views. Made when the rows are in.

CREATE INDEX articles_doc ON articles (doc);
CREATE INDEX articles_region_year ON articles (region, year);
CREATE INDEX articles_year ON articles (year);
CREATE INDEX articles_date ON articles (date);
CREATE INDEX articles_source ON articles (source);
CREATE INDEX articles_session_region ON articles (session_region);
CREATE INDEX article_regions_region ON article_regions (region);
CREATE INDEX sentences_doc_line ON sentences (doc, line);
CREATE INDEX sentences_article ON sentences (article);
CREATE INDEX sentences_region ON sentences (region);
CREATE INDEX sentences_kind ON sentences (kind);
CREATE INDEX figures_doc_line ON figures (doc, line);
CREATE INDEX figures_region_indicator_year ON figures (region, indicator, year);
CREATE INDEX figures_indicator_year ON figures (indicator, year);
CREATE INDEX figures_year ON figures (year);
CREATE INDEX people_doc ON people (doc);
CREATE INDEX people_name_hans ON people (name_hans);
CREATE INDEX people_role ON people (role);
CREATE INDEX offices_region ON offices (region);
CREATE INDEX offices_body_level ON offices (body, level);
CREATE INDEX affiliations_affiliation ON affiliations (affiliation);
CREATE INDEX tasks_doc_line ON tasks (doc, line);
CREATE INDEX tasks_region_year ON tasks (region, year);
CREATE INDEX tasks_theme ON tasks (theme);

CREATE VIEW cited_sentences AS  -- each sentence with what is cited of its article
SELECT sentences.id, sentences.doc, sentences.line, sentences.last_line, sentences.kind, sentences.region,
       regions.name AS region_name, articles.date, articles.year, articles.source, articles.title,
       sentences.text, sentences.folded
FROM sentences
JOIN articles ON articles.id = sentences.article
LEFT JOIN regions ON regions.region = sentences.region;

CREATE VIEW delegates AS  -- each seat in a congress or conference with the person who holds it
SELECT people.id, people.name, people.name_hans, people.doc, people.year, offices.body, offices.level, offices.region,
       regions.name AS region_name, offices.rank, offices.constituency,
       (SELECT group_concat(affiliation, '; ') FROM affiliations WHERE affiliations.person = people.id) AS affiliations,
       (SELECT min(line) FROM person_lines WHERE person_lines.person = people.id) AS line
FROM people
JOIN offices ON offices.person = people.id AND offices.body IN ('NPC', 'CPPCC')
LEFT JOIN regions ON regions.region = offices.region
WHERE people.role = 'delegate';
