package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.ContinuousPolicyEvent;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackTemplate;
import io.perfcycle.core.feedback.TemplatedFeedbackDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.TextRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes feedback of the answers to a template's prompts, and judges policies. Stateless. */
public final class TemplatedFeedback {
    private TemplatedFeedback() {}

    /**
     * Fills a template. A prompt that is not answered is left out.
     *
     * @param policy the policy with its templates
     * @param draft the answers, their shape checked
     * @return the feedback as its author would have typed it, or every reason against it
     */
    public static Outcome<FeedbackDraft> fill(ContinuousPolicy policy, TemplatedFeedbackDraft draft) {
        Optional<FeedbackTemplate> found = policy.template(draft.template());
        if (found.isEmpty()) {
            return refused(unknown(policy, draft.template()));
        }
        FeedbackTemplate template = found.get();
        if (template.prompts().size() != draft.answers().size()) {
            return refused(Finding.of(ContinuousFinding.TEMPLATE_ANSWERS)
                    .with("prompts", template.prompts().size())
                    .at("answers"));
        }
        String text = textOf(template, draft.answers());
        if (text.isEmpty()) {
            return refused(Finding.of(ContinuousFinding.TEMPLATE_EMPTY).at("answers"));
        }
        if (text.length() > TextRules.MAX_PROSE) {
            return refused(Finding.of(ContinuousFinding.TEMPLATE_LONG)
                    .with("most", TextRules.MAX_PROSE)
                    .at("answers"));
        }
        return Outcome.done(new FeedbackDraft(
                draft.id(), draft.subject(), template.visibility(), text, draft.goal(), draft.competency()));
    }

    /** The policy has no such template, but others. */
    static Finding unknown(ContinuousPolicy policy, String template) {
        String known = policy.templates().stream().map(FeedbackTemplate::id).collect(Collectors.joining(", "));
        return Finding.of(ContinuousFinding.TEMPLATE_UNKNOWN)
                .with("template", template)
                .with("known", known.isEmpty() ? "–" : known)
                .at("template");
    }

    private static Outcome<FeedbackDraft> refused(Finding finding) {
        return Outcome.refused(List.of(finding));
    }

    private static String textOf(FeedbackTemplate template, List<String> answers) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isBlank()) {
                parts.add(template.prompts().get(i) + "\n" + answers.get(i));
            }
        }
        return String.join("\n\n", parts);
    }

    /**
     * Defines the policy of continuous feedback.
     *
     * @param draft the policy, its shape checked
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<ContinuousPolicyEvent>> define(ContinuousPolicyDraft draft, Instant now) {
        List<Finding> findings = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (int i = 0; i < draft.companyValues().size(); i++) {
            if (!values.add(draft.companyValues().get(i))) {
                findings.add(Finding.of(ContinuousFinding.VALUE_TWICE)
                        .with("value", draft.companyValues().get(i))
                        .at("companyValues[" + i + "]"));
            }
        }
        Set<String> templates = new HashSet<>();
        for (int i = 0; i < draft.templates().size(); i++) {
            if (!templates.add(draft.templates().get(i).id())) {
                findings.add(Finding.of(ContinuousFinding.TEMPLATE_TWICE)
                        .with("template", draft.templates().get(i).id())
                        .at("templates[" + i + "].id"));
            }
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        ContinuousPolicy policy = ContinuousPolicy.builder()
                .addAllCompanyValues(draft.companyValues())
                .points(draft.points())
                .moderation(draft.moderation())
                .requests(draft.requests())
                .coaching(draft.coaching())
                .addAllTemplates(draft.templates().stream()
                        .map(each -> new FeedbackTemplate(
                                each.id(), each.name(), each.visibility(), List.copyOf(each.prompts())))
                        .toList())
                .build();
        return Outcome.done(List.of(new ContinuousPolicyEvent.Defined(now, policy, List.of())));
    }
}
