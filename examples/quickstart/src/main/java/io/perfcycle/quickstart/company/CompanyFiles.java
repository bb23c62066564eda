package io.perfcycle.quickstart.company;

import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.TableReader;
import io.perfcycle.quickstart.csv.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a company, read and checked as a whole before anything is written anywhere. Their columns stand in
 * {@code docs/files.md}. For one thread.
 */
public final class CompanyFiles {
    /** The files, with their required and optional columns. */
    public enum Kind {
        /** The cycle. */
        CYCLE("cycle", "id,name,from,to", ""),
        /** Its phases. */
        PHASES("phases", "phase,from,to", ""),
        /** Units. */
        UNITS("units", "id,name,parent", ""),
        /** People. */
        PEOPLE("people", "id,name,manager,hired", "unit,role,level,left,leave_reason,zone"),
        /** Changes of the organisation. */
        ORG_CHANGES("org_changes", "date,employee,event,value", ""),
        /** Days without work. */
        HOLIDAYS("holidays", "date", "name"),
        /** Days on which somebody is away. */
        LEAVE("leave", "employee,from,to", ""),
        /** Goals. */
        GOALS(
                "goals",
                "id,title,owner",
                "description,unit,level,parent,weight,metric,measure_unit,baseline,target,current,direction,start,due"
                        + ",history,visibility"),
        /** Values reported for goals. */
        CHECK_INS("check_ins", "goal,date,value,author", "confidence,note"),
        /** What becomes of goals in between. */
        GOAL_CHANGES(
                "goal_changes", "goal,date,step,by", "reason,title,due,owner,unit,visibility,next_goal,next_cycle"),
        /** Feedback. */
        FEEDBACK("feedback", "id,date,author,subject,visibility,text", "goal,competency"),
        /** Public thanks. */
        RECOGNITION("recognition", "id,date,author,subject,value,text", ""),
        /** Requests for feedback, and how each ended. */
        FEEDBACK_REQUESTS(
                "feedback_requests", "id,date,by,subject,rater", "question,visibility,template,due,ended,ending,text"),
        /** One-to-ones, step by step. */
        ONE_ON_ONES("one_on_ones", "series,date,step,by", "report,weeks,text,owner,due,item,ending"),
        /** Questions of 360 rounds. */
        QUESTIONS("questions", "question,text", "competency"),
        /** Who is asked in 360 rounds. */
        ROUNDS("rounds", "round,subject,rater,relationship", "nominated_by"),
        /** Answers in 360 rounds. */
        RESPONSES("responses", "round,rater,date,question,score", "comment"),
        /** Sections of reviews. */
        REVIEW_SECTIONS("review_sections", "section,title,weight", ""),
        /** Questions in the sections of reviews. */
        REVIEW_QUESTIONS(
                "review_questions", "question,section,text,kind,asked", "lowest,highest,scale,options,required"),
        /** Answers to the questions of reviews. */
        REVIEW_ANSWERS("review_answers", "employee,occasion,rater,relationship,date,question,score", "text"),
        /** Reviews. */
        REVIEWS("reviews", "employee,occasion,kind,section,rating,date,author", "comment"),
        /** Adjustments of ratings. */
        CALIBRATION("calibration", "session,unit,owner,employee,to,reason,actor", ""),
        /** Competencies and their scales. */
        COMPETENCY_FRAMEWORK("competency_framework", "competency,name,min,max", ""),
        /** What roles ask for. */
        ROLE_PROFILES("role_profiles", "role,title,competency,required", "weight"),
        /** What people can do. */
        COMPETENCIES("competencies", "employee,competency,level,source,date", ""),
        /** What people can learn. */
        CATALOG("catalog", "id,kind,competency,builds_to,months", "title,effort,cost,prerequisite,places"),
        /** What becomes of development plans in between. */
        PLAN_PROGRESS("plan_progress", "employee,date,step,by", "action,text"),
        /** Improvement plans, step by step. */
        IMPROVEMENT_PLANS(
                "improvement_plans",
                "employee,date,step,by",
                "text,cause,below,told,conversations,leave,start,metric,unit,baseline,target,values,days,ending"),
        /** Where people stand in the grid of talent. */
        TALENT("talent", "employee,date,performance,potential,reason", "aspires,risk,impact"),
        /** Who could succeed in which role. */
        SUCCESSION("succession", "role,date,nominee,readiness,reason", "holder,vacant_in_months"),
        /** Answers to the questions of the health check. */
        HEALTH_ANSWERS("health_answers", "criterion,answer", "");

        private final String file;
        private final Columns columns;

        Kind(String file, String required, String optional) {
            this.file = file + ".csv";
            Columns all = Columns.of(required.split(",", -1));
            this.columns = optional.isEmpty() ? all : all.withOptional(optional.split(",", -1));
        }

        /** {@return the file's name in the directory} */
        public String file() {
            return file;
        }

        /** {@return whether nothing can be done without it} */
        public boolean isRequired() {
            return this == CYCLE || this == PEOPLE;
        }
    }

    private final Map<Kind, Table> tables;
    private final String digest;
    private final Set<String> remarks = new LinkedHashSet<>();

    private CompanyFiles(Map<Kind, Table> tables, String digest) {
        this.tables = tables;
        this.digest = digest;
    }

    /**
     * Reads a directory.
     *
     * @param directory the directory
     * @return the files
     * @throws UnusableInputException if a required file is missing or any file cannot be read; it names all problems
     */
    public static CompanyFiles read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UnusableInputException(
                    List.of(new TableProblem(
                            directory.toString(),
                            0,
                            "",
                            "",
                            Files.exists(directory)
                                    ? "is a file; a folder of files is expected"
                                    : "there is no such folder")),
                    0);
        }
        Map<Kind, Table> tables = new EnumMap<>(Kind.class);
        List<TableProblem> problems = new ArrayList<>();
        long more = 0;
        for (Kind kind : Kind.values()) {
            Path file = directory.resolve(kind.file());
            if (Files.exists(file)) {
                Table table = TableReader.standard().read(file, kind.columns);
                problems.addAll(table.problems().list());
                more += table.problems().more();
                tables.put(kind, table);
            } else if (kind.isRequired()) {
                problems.add(new TableProblem(file.toString(), 0, "", "", "the file is required and not there"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems, more);
        }
        return new CompanyFiles(tables, digest(directory, tables.keySet()));
    }

    /** SHA-256 over the names and bytes of the files, in the order of their kinds. */
    private static String digest(Path directory, Set<Kind> kinds) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Kind kind : kinds) {
                digest.update(kind.file().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(directory.resolve(kind.file())));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UnusableInputException(
                    List.of(new TableProblem(directory.toString(), 0, "", "", "a file went away while it was read")),
                    0);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** {@return a digest of all the files, in hexadecimal} */
    public String digest() {
        return digest;
    }

    /**
     * The rows of a file.
     *
     * @param kind which file
     * @return its rows; empty where the file is not there
     */
    public List<Row> rows(Kind kind) {
        Table table = tables.get(kind);
        return table == null ? List.of() : table.rows();
    }

    /**
     * What is wrong with the cells, after they were read into drafts.
     *
     * @throws UnusableInputException if anything is
     */
    public void refuseProblems() {
        Table.refuseProblems(tables.values());
    }

    /**
     * Adds a remark that does not keep anything out.
     *
     * @param remark the remark
     */
    public void remark(String remark) {
        remarks.add(remark);
    }

    /** {@return remarks, and notes about columns that are ignored and files that are missing} */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Table table = tables.get(kind);
            if (table == null) {
                missing.add(kind.file());
            } else {
                table.notes().forEach(note -> notes.add(kind.file() + ": " + note));
            }
        }
        if (!missing.isEmpty()) {
            notes.add("not there, and what depends on them is left out: " + String.join(", ", missing));
        }
        notes.addAll(remarks);
        return notes;
    }
}
