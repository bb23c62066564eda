package io.perfcycle.jdbc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Place;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Receipt;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EntryCodecTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.000000006Z");
    private static final DocumentKey GOAL = new DocumentKey(DocumentKind.GOAL, "G");

    @Test
    void a_receipt_comes_back_with_its_notes() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("zeta", "1");
        arguments.put("Alpha beta", "${x}");
        Receipt receipt = new Receipt(
                CommandId.of("c"),
                "f",
                "G",
                List.of(new Receipt.SavedVersion(GOAL, 3)),
                List.of(new Finding("GOAL-LATE", Severity.NOTE, "GOAL-LATE", arguments, Place.of("content.due"))),
                AT);
        String json = EntryCodec.receipt().encode(receipt);
        assertThat(json)
                .isEqualTo("{\"schema\":1,\"kind\":\"RECEIPT\",\"body\":{\"command\":\"c\",\"fingerprint\":\"f\","
                        + "\"main\":\"G\",\"saved\":[{\"key\":{\"kind\":\"GOAL\",\"id\":\"G\"},\"version\":3}],\"notes\":[{"
                        + "\"code\":\"GOAL-LATE\",\"severity\":\"NOTE\",\"messageKey\":\"GOAL-LATE\",\"arguments\":{"
                        + "\"zeta\":\"1\",\"Alpha beta\":\"${x}\"},\"place\":{\"path\":\"content.due\"}}],"
                        + "\"committedAt\":\"2026-01-02T03:04:05.000000006Z\"}}");
        assertThat(EntryCodec.receipt().decode(json)).isEqualTo(receipt);
        assertThat(EntryCodec.receipt().encode(EntryCodec.receipt().decode(json)))
                .isEqualTo(json);
    }

    @Test
    void an_outbox_entry_and_an_audit_entry_come_back() {
        OutboxEntry told = new OutboxEntry("o", "k", "goal.agreed", EmployeeId.of("E"), GOAL, Map.of("a", "b"), AT);
        AuditEntry seen = new AuditEntry(
                new AuditedAct(AT, Facet.GOAL_SHARED, Action.DECIDE, GOAL, 7, ""),
                "before",
                "who",
                "hash",
                Optional.of(new AuditOpening(EmployeeId.of("E"), Optional.of(EmployeeId.of("M")), "salt")));
        assertThat(EntryCodec.outbox().decode(EntryCodec.outbox().encode(told))).isEqualTo(told);
        assertThat(EntryCodec.audit().decode(EntryCodec.audit().encode(seen))).isEqualTo(seen);
        assertThatThrownBy(() -> EntryCodec.audit().decode(EntryCodec.outbox().encode(told)))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("AUDIT_ENTRY at $.kind");
    }

    @Test
    void a_host_needs_no_more_than_the_module() {
        JsonMapper mapper =
                JsonMapper.builder().addModule(new PerfcycleModule()).build();
        SampleDocuments.all().forEach((name, document) -> {
            Class<?> type = StoredTypes.of(document.key().kind());
            String json = mapper.writeValueAsString(document);
            assertThat(DocumentCodec.standard().encode(document)).endsWith("\"body\":" + json + "}");
            assertThat((Object) mapper.readValue(json, type)).as(name).isEqualTo(document);
        });
        Holder holder = new Holder(List.of((Goal) SampleDocuments.all().get("ClosedGoal")), EmployeeId.of("E"));
        assertThat(mapper.readValue(mapper.writeValueAsString(holder), Holder.class))
                .isEqualTo(holder);
    }

    /** A type of a host. */
    public record Holder(List<Goal> goals, EmployeeId person) {}
}
