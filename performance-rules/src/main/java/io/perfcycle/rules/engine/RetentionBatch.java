package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.PrivacyEvent;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RequestedErasure;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.rules.privacy.PrivacyFinding;
import io.perfcycle.rules.privacy.RetentionRules;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Redaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next batch of a run of retention. For one use. */
final class RetentionBatch {
    private static final int PAGE = 200;
    private static final int MAX_JUDGED = 2000;

    private final Desk desk;
    private final Map<RecordClass, RetentionRule> ruleByClass = new EnumMap<>(RecordClass.class);
    private final RetentionRun before;
    private final RetentionJudge judge;
    private final Map<RecordClass, RetentionRun.ClassCount> counts = new EnumMap<>(RecordClass.class);
    private final List<Event> requests = new ArrayList<>();
    private int room;
    private int judged;
    private @Nullable DocumentKey judgedTo;

    RetentionBatch(Desk desk, RetentionPolicy policy) {
        this.desk = desk;
        policy.rules().forEach(rule -> ruleByClass.put(rule.records(), rule));
        this.before = desk.peek(RetentionRun.KEY, RetentionRun.class)
                .filter(run -> run.finishedAt().isEmpty())
                .orElseGet(() -> RetentionRun.builder()
                        .startedAt(desk.now())
                        .at(RecordClass.GOALS)
                        .build());
        before.counts().forEach(count -> counts.put(count.records(), count));
        this.judge = new RetentionJudge(desk, LocalDate.ofInstant(before.startedAt(), ZoneOffset.UTC));
        this.room = Math.min(desk.ports().store().capabilities().maxWrites(), ErasureBatch.MAX_WRITES) - 1;
    }

    Outcome<List<Event>> decide() {
        RecordClass first = before.at().orElse(RecordClass.GOALS);
        for (RecordClass records : RecordClass.values()) {
            RetentionRule rule = ruleByClass.get(records);
            if (records.compareTo(first) >= 0 && rule != null) {
                judgedTo = records == first ? before.judgedTo().orElse(null) : null;
                if (!isDone(rule)) {
                    return Outcome.judged(events(Optional.of(records)), List.of(Finding.of(PrivacyFinding.MORE)));
                }
            }
        }
        return Outcome.done(events(Optional.empty()));
    }

    private boolean isDone(RetentionRule rule) {
        count(rule, 0, 0);
        Optional<DocumentKind> kind = RetentionRules.kindOf(rule.records());
        if (kind.isEmpty()) {
            redact(rule);
            return true;
        }
        Leaf leaf = desk.leaf(kind.get(), judgedTo, PAGE);
        while (true) {
            for (Document document : leaf.documents()) {
                if (!isHandled(rule, document)) {
                    return false;
                }
                judgedTo = document.key();
            }
            judged += leaf.size();
            if (!leaf.goesOn()) {
                return true;
            }
            judgedTo = leaf.last().orElseThrow();
            if (judged >= MAX_JUDGED) {
                return false;
            }
            leaf = desk.leaf(kind.get(), judgedTo, PAGE);
        }
    }

    /**
     * Deletes a document, if it is due, with what belongs to it; false where there is no room for all of it. Whoever only
     * looks at pages looks at what may have changed since; what is deleted is judged as the commit compares it.
     */
    private boolean isHandled(RetentionRule rule, Document looked) {
        RetentionJudge.Verdict first = judge.judge(rule, looked);
        if (first == RetentionJudge.Verdict.DUE && room == 0) {
            return false;
        }
        Optional<? extends Document> read =
                first == RetentionJudge.Verdict.DUE ? confirmed(looked) : Optional.of(looked);
        RetentionJudge.Verdict verdict = first == RetentionJudge.Verdict.DUE
                ? read.map(document -> judge.confirm(rule, document)).orElse(RetentionJudge.Verdict.KEPT)
                : first;
        if (verdict == RetentionJudge.Verdict.DUE) {
            return isDeleted(rule, read.orElseThrow());
        }
        count(rule, 0, verdict == RetentionJudge.Verdict.HELD ? 1 : 0);
        return true;
    }

    private Optional<? extends Document> confirmed(Document looked) {
        return looked instanceof Employee person ? desk.person(person.id()) : desk.peek(looked.key(), Document.class);
    }

    private boolean isDeleted(RetentionRule rule, Document document) {
        if (document instanceof Employee person) {
            request(person);
        } else if (!isErased(document.key())) {
            return false;
        }
        count(rule, 1, 0);
        return true;
    }

    private boolean isErased(DocumentKey key) {
        for (DocumentKind companion : RetentionRules.companionsOf(key.kind())) {
            DocumentKey beside = new DocumentKey(companion, key.id());
            if (desk.snapshot().state(beside) instanceof Loaded.Present) {
                if (room == 0) {
                    return false;
                }
                desk.erase(beside);
                room--;
            }
        }
        if (room == 0) {
            return false;
        }
        desk.erase(key);
        room--;
        return true;
    }

    private void request(Employee person) {
        EmployeeId id = person.id();
        desk.snapshot().load(List.of(id.key(), ErasureRequest.keyOf(id)));
        requests.add(new PrivacyEvent.ErasureRequested(
                desk.now(),
                RequestedErasure.builder()
                        .subject(id)
                        .requestedBy(desk.caller())
                        .requestedAt(desk.now())
                        .reason("retention")
                        .build()));
        room--;
    }

    private void redact(RetentionRule rule) {
        Instant limit = RetentionRules.firstKeptInstant(rule, judge.today());
        if (rule.records() == RecordClass.AUDIT_OPENINGS && judge.holdsAny()) {
            count(rule, 0, 1);
            return;
        }
        desk.redact(
                switch (rule.records()) {
                    case AUDIT_OPENINGS -> new Redaction.OpeningsBefore(limit);
                    case RECEIPTS -> new Redaction.ReceiptsBefore(limit);
                    default -> new Redaction.ParkedBefore(limit);
                });
        count(rule, 1, 0);
    }

    private void count(RetentionRule rule, long due, long held) {
        counts.merge(
                rule.records(),
                new RetentionRun.ClassCount(rule.records(), due, held),
                (sum, more) -> sum.plus(more.due(), more.held()));
    }

    private List<Event> events(Optional<RecordClass> at) {
        RetentionRun run = RetentionRun.builder()
                .startedAt(before.startedAt())
                .at(at)
                .judgedTo(at.isPresent() ? Optional.ofNullable(judgedTo) : Optional.empty())
                .addAllCounts(counts.values())
                .finishedAt(at.isPresent() ? Optional.empty() : Optional.of(desk.now()))
                .build();
        List<Event> events = new ArrayList<>();
        events.add(new PrivacyEvent.RetentionAdvanced(desk.now(), run));
        events.addAll(requests);
        return events;
    }
}
