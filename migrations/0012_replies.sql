-- An answer to a comment is a draft like any other that knows which comment it answers; null for a post of its own. In the content of
-- its versions `to` names the record of the words that are answered, so that an approval is of an answer to those words.
-- On the agency's own page the answer stands under the comment: `under` is the post above both.
alter table drafts
  add column answers uuid,
  add foreign key (agency_id, answers) references comments;
create index drafts_answers on drafts (agency_id, answers) where answers is not null;

alter table site_posts
  add column under text,
  add column answers uuid,
  add foreign key (agency_id, account_id, under) references site_posts,
  add foreign key (agency_id, answers) references site_comments,
  add constraint site_posts_answers check ((under is null) = (answers is null));
create index site_posts_answers_comment on site_posts (agency_id, answers) where answers is not null;
