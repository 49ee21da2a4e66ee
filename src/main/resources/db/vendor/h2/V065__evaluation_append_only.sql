create trigger evaluation_append_only before update, delete on evaluation for each row call 'torikumi.platform.AppendOnly';
create trigger evaluation_confirmation_append_only before update, delete on evaluation_confirmation for each row call 'torikumi.platform.AppendOnly';
