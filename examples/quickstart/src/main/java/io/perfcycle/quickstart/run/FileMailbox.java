package io.perfcycle.quickstart.run;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A mailbox of text files, one per tenant and recipient, one line per message. A message that comes again is recognised
 * by its id, and so is one that was written before the program was stopped. It tells what happened to which document and
 * no arguments.
 */
public final class FileMailbox implements Notifier {
    private static final int MOST_CHARACTERS = 60;
    private static final String SMALL = "[a-z0-9-]{1," + MOST_CHARACTERS + "}";
    private static final String CAPITAL = "[A-Z0-9-]{1," + MOST_CHARACTERS + "}";
    private static final int DIGEST_BYTES = 16;

    private final Path directory;
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> countByTopic = new TreeMap<>();

    private FileMailbox(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens a mailbox, with what is in it already.
     *
     * @param directory where the files are; made if it is not there
     * @return the mailbox
     * @throws IOException if the directory cannot be made or read
     */
    public static FileMailbox open(Path directory) throws IOException {
        FileMailbox mailbox = new FileMailbox(Files.createDirectories(directory));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                mailbox.remember(file);
            }
        }
        return mailbox;
    }

    private void remember(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int complete = text.lastIndexOf('\n') + 1;
        if (complete < text.length()) {
            // The program was stopped in the middle of a line; the message will come again.
            Files.writeString(file, text.substring(0, complete), StandardCharsets.UTF_8);
        }
        for (String line : text.substring(0, complete).split("\n", -1)) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() == 5 && known.add(file.getFileName() + "\t" + cells.get(4))) {
                countByTopic.merge(cells.get(1), 1, Integer::sum);
            }
        }
    }

    @Override
    public synchronized Receiving deliver(Notification message) {
        Path file = fileOf(message.tenant(), message.recipient());
        String name = file.getFileName() + "\t" + message.id();
        if (known.contains(name)) {
            return Receiving.TAKEN;
        }
        String line = String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%s%n",
                message.createdAt(),
                message.topic(),
                MailSubjects.of(message.topic(), Locale.ENGLISH),
                message.about(),
                message.id());
        try {
            Files.writeString(
                    file,
                    line.replace("\r\n", "\n"),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        known.add(name);
        countByTopic.merge(message.topic(), 1, Integer::sum);
        return Receiving.TAKEN;
    }

    /** The file of a person's messages. */
    Path fileOf(TenantId tenant, EmployeeId recipient) {
        return directory.resolve(nameOf(tenant.value()) + "." + nameOf(recipient.value()) + ".txt");
    }

    /**
     * A name for a file on any system: a short id of digits, hyphens and either small letters or capitals can be read in
     * it, capitals with a mark; any other has a digest, because ids may differ in case only or be too long.
     */
    private static String nameOf(String id) {
        if (id.matches(SMALL)) {
            return id;
        }
        if (id.matches(CAPITAL)) {
            return id + "_";
        }
        String plain = id.replaceAll("[^a-zA-Z0-9-]", "");
        return plain.substring(0, Math.min(MOST_CHARACTERS, plain.length())) + "_" + digest(id);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** {@return how many messages there are, by topic, those of earlier runs among them} */
    public synchronized Map<String, Integer> countByTopic() {
        return new TreeMap<>(countByTopic);
    }
}
