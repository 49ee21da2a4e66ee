-- Figures of indicators, one a line as they were typed: 電子決裁率 62%.
alter table progress_update add column indicators text default '' not null check (char_length(indicators) <= 6000);
