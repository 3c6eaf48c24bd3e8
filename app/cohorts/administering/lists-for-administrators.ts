/** What administrators see of groups and trainers. Pages use these types too. */

export interface CohortForAdministrator {
  id: string;
  courseId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  archivedAt: Date | null;
  /** The names of the trainers, the owner first. A person who lost the trainer role is not one of them. */
  trainers: string[];
  /** The number of people who are members now. */
  members: number;
}

export interface TrainerWithGroupCount {
  learnerId: string;
  name: string;
  email: string;
  /** How many cohorts the person trains, those in the archive included. */
  groups: number;
}
