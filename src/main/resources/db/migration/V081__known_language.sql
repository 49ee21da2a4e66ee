-- Which language somebody reads the chat in (BCP 47), as the chat said it last: a letter that is written within a transaction waits for nobody.
alter table known_person add column language varchar(35);
