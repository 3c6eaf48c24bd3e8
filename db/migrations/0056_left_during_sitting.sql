-- When the learner left the group of the sitting, or was removed, while the sitting was not decided. Leaving adds a row that keeps the ticks;
-- each later row keeps the moment. What is handed in after it counts without supervision.
alter table sitting_attempt add column left_at timestamptz;
