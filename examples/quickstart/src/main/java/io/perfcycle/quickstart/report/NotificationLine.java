package io.perfcycle.quickstart.report;

/**
 * How many notifications of one kind there were.
 *
 * @param topic the topic under which the engine sends them
 * @param kind what they say
 * @param audience to whom they went
 * @param sent handed to the notifier
 * @param pending still in the outbox
 */
public record NotificationLine(String topic, String kind, String audience, int sent, int pending) {}
