-- Cookies of browsers that logged in before are signed over this number: one higher, and none of them counts any more.
alter table account add column device_generation integer not null default 0;
