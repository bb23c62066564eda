package io.perfcycle.core.access;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.IdText;
import io.perfcycle.core.internal.FactStyle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.immutables.value.Value;

/**
 * Who has read data about a person for support in a month. Entries are added and never changed.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface AccessLog extends Document permits ImmutableAccessLog {
    /**
     * One reading. It names the kind of what was read, not which.
     *
     * @param at when
     * @param who who read
     * @param facet the part of the data
     * @param kind the kind of document
     * @param purpose why
     */
    record Entry(Instant at, EmployeeId who, Facet facet, DocumentKind kind, Purpose purpose) {}

    /** {@return about whom} */
    EmployeeId subject();

    /** {@return the first day of the month, UTC} */
    LocalDate month();

    /** {@return the readings in the order in which they happened} */
    List<Entry> entries();

    @Override
    default DocumentKey key() {
        return keyOf(subject(), month());
    }

    /**
     * The key of a person's log of a month: {@code subject/yyyy-MM}. Where that is too long for a key, the digest of the
     * subject's id stands for it.
     *
     * @param subject about whom
     * @param day a day of the month
     * @return the key
     */
    static DocumentKey keyOf(EmployeeId subject, LocalDate day) {
        String month = day.toString().substring(0, day.toString().length() - 3);
        String plain = subject + "/" + month;
        return new DocumentKey(
                DocumentKind.ACCESS_LOG,
                plain.length() <= IdText.MAX_LENGTH ? plain : "#" + digest(subject.value()) + "/" + month);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Checks that the month is named by its first day. */
    @Value.Check
    default void check() {
        if (month().getDayOfMonth() != 1) {
            throw new IllegalArgumentException("A month is named by its first day, not by " + month());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableAccessLog.Builder {
        Builder() {}
    }
}
