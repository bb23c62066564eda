package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.rules.privacy.RetentionRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Judges everything that has a rule, page by page, and changes nothing. */
final class RetentionPreviewer {
    private static final int PAGE = 500;

    private final RetentionJudge judge;

    RetentionPreviewer(RetentionJudge judge) {
        this.judge = judge;
    }

    RetentionPreview preview(RetentionPolicy policy) {
        return new RetentionPreview(
                judge.today(),
                policy.rules().stream()
                        .sorted(Comparator.comparing(RetentionRule::records))
                        .map(this::preview)
                        .toList());
    }

    private RetentionPreview.ClassPreview preview(RetentionRule rule) {
        Tally due = new Tally();
        Tally held = new Tally();
        Optional<DocumentKind> kind = RetentionRules.kindOf(rule.records());
        kind.ifPresent(documents -> judgeAll(rule, documents, due, held));
        return new RetentionPreview.ClassPreview(
                rule,
                RetentionRules.firstKept(rule, judge.today()),
                kind.isPresent() ? OptionalLong.of(due.count) : OptionalLong.empty(),
                due.keys,
                kind.isPresent() ? OptionalLong.of(held.count) : OptionalLong.empty(),
                held.keys);
    }

    private void judgeAll(RetentionRule rule, DocumentKind kind, Tally due, Tally held) {
        judge.desk().leafThrough(kind, PAGE, document -> {
            switch (judge.judge(rule, document)) {
                case DUE -> due.add(document.key());
                case HELD -> held.add(document.key());
                case KEPT -> {}
            }
        });
    }

    private static final class Tally {
        private final List<DocumentKey> keys = new ArrayList<>();
        private long count;

        void add(DocumentKey key) {
            count++;
            if (keys.size() < RetentionPreview.MAX_KEYS) {
                keys.add(key);
            }
        }
    }
}
