package io.perfcycle.core.people;

import io.perfcycle.core.id.EmployeeId;

/**
 * Who is responsible for a person's review where the reporting line alone does not say it.
 *
 * @param root who reviews the top of the organisation, and everyone whose line leads nowhere; usually someone outside
 *     the directory, such as the chair of the board
 * @param vacancy what happens when the manager is not employed on the day
 */
public record ReviewerPolicy(EmployeeId root, Vacancy vacancy) {
    /** What happens when a manager has left. */
    public enum Vacancy {
        /** The next manager upwards who is employed. */
        NEXT_ABOVE,
        /** The reviewer of the root. */
        ROOT
    }

    /** {@return the default: the board reviews the top; a vacancy goes to the next manager above} */
    public static ReviewerPolicy standard() {
        return new ReviewerPolicy(EmployeeId.of("BOARD"), Vacancy.NEXT_ABOVE);
    }
}
