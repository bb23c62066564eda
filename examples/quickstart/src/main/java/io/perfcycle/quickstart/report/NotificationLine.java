package io.perfcycle.quickstart.report;

/**
 * How many notifications of one kind there were.
 *
 * @param kind what they were about
 * @param audience to whom they went
 * @param sent handed to the notifier
 * @param pending still in the outbox
 */
public record NotificationLine(String kind, String audience, int sent, int pending) {}
