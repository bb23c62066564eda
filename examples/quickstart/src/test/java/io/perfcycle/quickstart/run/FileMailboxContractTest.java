package io.perfcycle.quickstart.run;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.contract.NotifierContract;
import io.perfcycle.spi.contract.NotifierFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FileMailboxContractTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_mailbox_keeps_every_clause() {
        Mailboxes boxes = new Mailboxes(folder);
        return NotifierContract.testable().stream().map(c -> dynamicTest(c.toString(), () -> c.verify(boxes)));
    }

    private record Mailboxes(Path folder, Map<Notifier, Path> directories) implements NotifierFixture {
        Mailboxes(Path folder) {
            this(folder, new HashMap<>());
        }

        @Override
        public Notifier fresh() {
            return open(folder.resolve("mailbox-" + directories.size()));
        }

        @Override
        public Optional<Notifier> reopen(Notifier notifier) {
            return Optional.of(open(directories.get(notifier)));
        }

        private Notifier open(Path directory) {
            try {
                FileMailbox mailbox = FileMailbox.open(directory);
                directories.put(mailbox, directory);
                return mailbox;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public boolean tellsArguments() {
            return false;
        }

        @Override
        public List<Received> received(Notifier notifier, TenantId tenant, EmployeeId recipient) {
            Path file = ((FileMailbox) notifier).fileOf(tenant, recipient);
            if (!Files.exists(file)) {
                return List.of();
            }
            try (Stream<String> lines = Files.lines(file)) {
                return lines.map(line -> line.split("\t", -1))
                        .map(cells -> new Received(cells[4], cells[1], Map.of()))
                        .toList();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
