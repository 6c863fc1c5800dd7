package ink.dong4j.card.server.config;

import java.time.Duration;

/**
 * {@code server.privacy}: what of a visitor's words is kept, and for how long.
 *
 * @param keepQuestions whether those are kept that no page answers, without who asked
 * @param questions how many of them at most
 * @param keepConversations whether everything that is asked and answered is kept
 * @param conversationsFor after that it is deleted
 * @param visitorsFor a returning visitor who was not here for so long is forgotten
 */
public record PrivacyConfig(
        boolean keepQuestions,
        int questions,
        boolean keepConversations,
        Duration conversationsFor,
        Duration visitorsFor) {}
