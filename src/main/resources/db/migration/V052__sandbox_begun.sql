-- Whether what the sandbox does by itself at its first start is done. A sandbox from before that was begun by people.
alter table sandbox_time add column begun boolean default true not null;
