create trigger deputy_post_append_only before update, delete on deputy_post for each row call 'torikumi.platform.AppendOnly';
