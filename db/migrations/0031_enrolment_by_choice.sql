-- The first choice in a closing case enrols its learner, as the first answer does. Who chose before this rule is enrolled in the edition in
-- which they chose last, so that their choices stay in view when a new edition opens.
insert into enrolment (learner_id, course_id, seq, label, at)
select distinct on (c.learner_id, c.course_id) c.learner_id, c.course_id, 1, c.label, c.chosen_at
from closing_case_choice c
where not exists (select from enrolment e where e.learner_id = c.learner_id and e.course_id = c.course_id)
order by c.learner_id, c.course_id, c.chosen_at desc;
