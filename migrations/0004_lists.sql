-- What a comment's page and a post's page ask by: without these every act and every comment of the agency is looked at.
create index moderation_acts_by_comment on moderation_acts (agency_id, comment_id, at);
create index site_comments_by_post on site_comments (agency_id, account_id, post_name, id);
