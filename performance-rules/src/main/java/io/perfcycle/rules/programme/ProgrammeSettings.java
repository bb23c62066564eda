package io.perfcycle.rules.programme;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AppealPolicy;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.talent.TalentAxis;
import io.perfcycle.core.talent.TalentPolicy;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a programme down as named values. For one run in one thread. */
final class ProgrammeSettings {
    private final Map<String, String> values = new LinkedHashMap<>();

    private ProgrammeSettings() {}

    static Map<String, String> of(Programme programme) {
        ProgrammeSettings settings = new ProgrammeSettings();
        settings.put("purpose", programme.purpose().orElse("none"));
        settings.goals(programme.goals());
        settings.feedback(programme.feedback());
        settings.reviews(programme.reviews());
        settings.calibration(programme.calibration());
        settings.development(programme.development());
        settings.effort(programme.effort().orElseGet(EffortPolicy::none));
        settings.assessments(programme.assessments().orElseGet(AssessmentPolicy::standard));
        settings.improvement(programme.improvement().orElseGet(ImprovementPolicy::standard));
        settings.talent(programme.talent().orElseGet(TalentPolicy::standard));
        settings.rounds(programme.rounds().orElseGet(RoundPolicy::standard));
        settings.put(
                "appeals.days",
                programme.appeals().orElseGet(AppealPolicy::standard).days());
        settings.put(programme.managerChanges().orElseGet(ManagerChangePolicy::standard));
        programme.reviewForm().ifPresent(settings::form);
        programme.cadences().ifPresent(settings::cadences);
        return Collections.unmodifiableMap(settings.values);
    }

    private void put(ManagerChangePolicy changes) {
        put("managerChanges.responsible", changes.responsible());
        put("managerChanges.draft", changes.draft());
        put("managerChanges.former", changes.former());
        put("managerChanges.interimDays", changes.interimDays());
        put("managerChanges.interim", changes.interim());
    }

    private void goals(GoalPolicy goals) {
        put("goals.cap", goals.cap().map(Decimals::plain).orElse("none"));
        put("goals.rollUp", goals.rollUp());
        put("goals.ownMeasure", goals.ownMeasure());
        put("goals.noData", goals.noData());
        put("goals.requireFields", goals.requireFields());
        put("goals.dayCount", goals.dayCount());
        put("goals.atRiskBelow", goals.atRiskBelow());
        put("goals.behindBelow", goals.behindBelow());
    }

    private void feedback(FeedbackPolicy feedback) {
        put("feedback.threshold", feedback.threshold());
        put("feedback.publishedThreshold", feedback.publishedThreshold());
    }

    private void reviews(ReviewPolicy reviews) {
        reviews.sections().forEach(section -> {
            put("reviews.sections." + section.id() + ".title", section.title());
            put("reviews.sections." + section.id() + ".weight", section.weight());
        });
        put("reviews.scale.name", reviews.scale().name());
        reviews.scale().bands().forEach(band -> {
            String name = "reviews.scale." + band.code();
            put(name + ".label", band.label());
            put(name + ".from", band.from());
            put(name + ".to", band.to());
        });
        put("reviews.score.missingPart", reviews.score().missingPart());
        put("reviews.score.rounding.mode", reviews.score().rounding().mode());
        put("reviews.score.rounding.digits", reviews.score().rounding().digits());
        put("reviews.score.step", reviews.score().step());
        put("reviews.score.criticalSections", reviews.score().criticalSections());
        levels(reviews.score());
        eligibility(reviews.schedule().eligibility());
        put("reviews.schedule.meetingsPerWeek", reviews.schedule().meetingsPerWeek());
        put("reviews.schedule.rootIsReviewed", reviews.schedule().rootIsReviewed());
        put("reviews.justification.textFor", reviews.justification().textFor());
        put("reviews.justification.secondApproverFor", reviews.justification().secondApproverFor());
        put("reviews.notices.untilHandedIn", days(reviews.notices().untilHandedIn()));
        put("reviews.notices.untilAcknowledged", days(reviews.notices().untilAcknowledged()));
        put("reviews.notices.catchUp", reviews.notices().catchUp());
    }

    private static List<String> days(List<NoticePolicy> notices) {
        return notices.stream()
                .map(notice -> notice.recipient() + " " + notice.days())
                .toList();
    }

    private void levels(ScorePolicy score) {
        put("reviews.score.levels", score.method());
        score.levels().ifPresent(table -> {
            for (int i = 0; i < table.rules().size(); i++) {
                LevelTable.Rule rule = table.rules().get(i);
                String name = "reviews.score.levels." + (i + 1);
                put(name + ".summary", rule.summary());
                put(name + ".share", rule.share());
                put(name + ".reached", rule.reached());
                put(name + ".floor", rule.floor());
            }
            put("reviews.score.levels.otherwise", table.otherwise());
        });
    }

    private void eligibility(EligibilityPolicy eligibility) {
        String name = "reviews.schedule.eligibility.";
        put(name + "minimumDays", eligibility.minimumDays());
        put(name + "planWithin", eligibility.planWithin());
        put(name + "counted.basis", eligibility.counted().basis());
        put(name + "counted.leave", eligibility.counted().leave());
        put(name + "improvement", eligibility.improvement());
        put(
                name + "late.byDecision",
                eligibility.late().byDecision().map(Object::toString).orElse("none"));
        put(
                name + "late.unrated",
                eligibility.late().unrated().map(Object::toString).orElse("none"));
    }

    private void form(ReviewForm form) {
        put("reviewForm.release", form.release());
        form.sections()
                .forEach(section -> section.questions().forEach(question -> {
                    String name = "reviewForm.questions." + question.id();
                    put(name + ".section", section.section());
                    put(name + ".text", question.text());
                    put(name + ".lowest", question.lowest());
                    put(name + ".highest", question.highest());
                    put(name + ".answer.kind", question.answer().kind());
                    put(name + ".answer.required", question.answer().required());
                    put(name + ".answer.scale", question.answer().scale());
                    put(name + ".answer.options", question.answer().options());
                }));
        form.questionnaires()
                .forEach(each -> put("reviewForm.questionnaires." + each.relationship(), each.questions()));
    }

    private void calibration(CalibrationPolicy calibration) {
        put("calibration.distribution", calibration.distribution());
        put("calibration.mode", calibration.mode());
        calibration.guideline().forEach(share -> put("calibration.guideline." + share.band(), share.share()));
        put("calibration.tolerance", calibration.tolerance());
    }

    private void development(DevelopmentPolicy development) {
        put("development.months", development.months());
        put("development.budget", development.budget());
        put("development.parallel", development.parallel());
    }

    private void effort(EffortPolicy effort) {
        put("effort.hours", effort.hours().map(Decimals::plain).orElse("any"));
        put("effort.mix", effort.mix().map(Object::toString).orElse("any"));
    }

    private void assessments(AssessmentPolicy assessments) {
        put("assessments.mode", assessments.mode());
        put(
                "assessments.weights",
                assessments.weights().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());
        put(
                "assessments.validDays",
                assessments.validDays().map(Object::toString).orElse("any"));
        put(
                "assessments.halvingDays",
                assessments.halvingDays().map(Object::toString).orElse("none"));
    }

    private void improvement(ImprovementPolicy improvement) {
        put("improvement.checkpointDays", improvement.checkpointDays().toString());
        put("improvement.leastConversations", improvement.leastConversations());
        put("improvement.leastDaysInRole", improvement.leastDaysInRole());
        put("improvement.mostExpectations", improvement.mostExpectations());
        put("improvement.mostExtensions", improvement.mostExtensions());
        put("improvement.extensionDays", improvement.extensionDays());
    }

    private void talent(TalentPolicy talent) {
        axis("talent.grid.across", talent.grid().across());
        axis("talent.grid.up", talent.grid().up());
        put("talent.grid.numbering", talent.grid().numbering());
        put("talent.highPotential.performance", talent.highPotential().performance());
        put("talent.highPotential.potential", talent.highPotential().potential());
        put("talent.highPotential.asksAspiration", talent.highPotential().asksAspiration());
        put("talent.highPotential.leastFit", talent.highPotential().leastFit());
    }

    private void axis(String name, TalentAxis axis) {
        put(name + ".name", axis.name());
        put(name + ".lower", axis.lower());
        put(name + ".upper", axis.upper());
    }

    private void rounds(RoundPolicy rounds) {
        put("rounds.limits.peers", rounds.limits().peers());
        put("rounds.limits.reports", rounds.limits().reports());
        put("rounds.limits.managersManager", rounds.limits().managersManager());
        put("rounds.limits.mostPerRater", rounds.limits().mostPerRater());
        put("rounds.limits.mutual", rounds.limits().mutual());
        put("rounds.gap", rounds.gap());
    }

    private void cadences(CadencePolicy cadences) {
        cadence("cadences.checkIns", cadences.checkIns());
        cadence("cadences.oneOnOnes", cadences.oneOnOnes());
        cadence("cadences.feedback", cadences.feedback());
        put("cadences.share", cadences.share());
    }

    private void cadence(String name, Optional<Cadence> cadence) {
        put(name, cadence.map(each -> each.every() + " " + each.unit()).orElse("none"));
    }

    private void put(String name, BigDecimal value) {
        put(name, Decimals.plain(value));
    }

    private void put(String name, List<String> value) {
        put(name, value.isEmpty() ? "none" : String.join(", ", value));
    }

    private void put(String name, Object value) {
        values.put(name, value.toString());
    }
}
