package io.perfcycle.quickstart;

import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.quickstart.digest.CycleDigest;
import io.perfcycle.quickstart.report.CycleReportPage;
import io.perfcycle.quickstart.run.CycleRun;
import io.perfcycle.quickstart.run.FileMailbox;
import io.perfcycle.quickstart.run.StepSummary;
import io.perfcycle.spi.memory.DiscardingNotifier;
import io.perfcycle.spi.memory.MemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The whole job on a directory of files: database, mailbox, run, report. */
public final class CycleJob {
    private CycleJob() {}

    /**
     * What came of it.
     *
     * @param steps the steps
     * @param messages how many messages are in the mailbox
     * @param notes remarks about the files
     * @param report the report's path
     */
    public record Result(List<StepSummary> steps, int messages, List<String> notes, Path report) {}

    /**
     * Runs the job. Run again over the same database it continues and doubles nothing. The report is written at the end,
     * at once.
     *
     * @param data the directory of files
     * @param url the JDBC URL of the database
     * @param out where report and mailbox go; made if it is not there
     * @param disclaimer a sentence for the foot of the report; may be empty
     * @param progress is told after each command
     * @return what came of it
     * @throws UnusableInputException if files, directory or database cannot be used; nothing is written then
     */
    public static Result run(Path data, String url, Path out, String disclaimer, CycleRun.Progress progress) {
        CompanyFiles files = CompanyFiles.read(data);
        // Everything in the files is judged before the first directory or table is made.
        CycleRun.prepare(files, MemoryStore.create(), DiscardingNotifier.create());
        try {
            boolean made = !Files.exists(out);
            checkWritable(out);
            try (Database database = open(url, out, made)) {
                FileMailbox mailbox = FileMailbox.open(out.resolve("mailbox"));
                CycleRun run = CycleRun.prepare(files, database.store(), mailbox);
                List<StepSummary> steps = run.play(progress);
                String html = CycleReportPage.standard()
                        .render(CycleDigest.read(run, files, steps, mailbox.countByTopic(), disclaimer));
                Path report = writeAtOnce(out.resolve("report.html"), html);
                int messages = mailbox.countByTopic().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                return new Result(steps, messages, files.notes(), report);
            }
        } catch (IOException failed) {
            throw unwritable(out, failed);
        }
    }

    /** Opens the database; where it cannot be opened, a directory that was made for it goes away again. */
    private static Database open(String url, Path out, boolean made) throws IOException {
        try {
            return Database.open(url);
        } catch (UnusableInputException unusable) {
            try (Stream<Path> inside = Files.list(out)) {
                if (made && inside.findAny().isEmpty()) {
                    Files.delete(out);
                }
            }
            throw unusable;
        }
    }

    private static void checkWritable(Path out) throws IOException {
        Files.createDirectories(out);
        for (String file : List.of("report.html", "report.html.tmp")) {
            if (Files.isDirectory(out.resolve(file))) {
                throw new FileAlreadyExistsException(out.resolve(file).toString());
            }
        }
        if (Files.exists(out.resolve("mailbox")) && !Files.isDirectory(out.resolve("mailbox"))) {
            throw new FileAlreadyExistsException(out.resolve("mailbox").toString());
        }
        Path probe = Files.createTempFile(out, ".write", ".tmp");
        Files.delete(probe);
    }

    /**
     * That a place cannot be written, in words.
     *
     * @param place what was to be written
     * @param failed why it could not
     * @return the exception to throw
     */
    static UnusableInputException unwritable(Path place, IOException failed) {
        String what = failed instanceof FileSystemException file && file.getFile() != null
                ? file.getFile()
                : place.toString();
        String why = reason(failed);
        return new UnusableInputException(
                List.of(new TableProblem(what, 0, "", "", "it cannot be written: " + why)), 0);
    }

    private static String reason(IOException failed) {
        if (failed instanceof FileAlreadyExistsException) {
            return "something else of this name is there already";
        }
        if (failed instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failed instanceof NoSuchFileException) {
            return "its folder is not there and cannot be made";
        }
        String reason = failed instanceof FileSystemException file ? file.getReason() : null;
        return reason == null ? String.valueOf(failed.getMessage()) : reason;
    }

    private static Path writeAtOnce(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
