package io.perfcycle.quickstart.csv;

import java.util.ArrayList;
import java.util.List;

/** A file that cannot be used; carries every problem that was found in it. */
public final class UnusableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<TableProblem> problems;
    private final long more;

    /**
     * From the problems of a file.
     *
     * @param problems at least one problem, in order
     * @param more how many more there were
     */
    public UnusableInputException(List<TableProblem> problems, long more) {
        super(problems.get(0).text());
        this.problems = List.copyOf(problems);
        this.more = more;
    }

    /**
     * The problems kept in full.
     *
     * @return at least one
     */
    public List<TableProblem> problems() {
        return problems;
    }

    /**
     * One line per problem, and one that counts the rest.
     *
     * @return the lines
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.text()));
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return lines;
    }
}
