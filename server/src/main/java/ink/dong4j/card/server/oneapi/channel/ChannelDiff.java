package ink.dong4j.card.server.oneapi.channel;

import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import ink.dong4j.card.server.oneapi.plan.ModelMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a channel in the gateway has otherwise than the file wants it, in words without secrets. */
final class ChannelDiff {
    private ChannelDiff() {}

    /**
     * Empty when nothing differs.
     *
     * @param mark of the file's key
     */
    static List<String> of(ChannelPlan wanted, LiveChannel live, String mark) {
        List<String> words = new ArrayList<>();
        differs(words, "type", live.type(), wanted.type());
        differs(words, "base-url", live.baseUrl(), wanted.baseUrl());
        differs(words, "priority", live.priority(), (long) wanted.priority());
        differs(words, "group", live.group(), wanted.group());
        List<String> models = List.of(live.models().split(",", -1));
        // The gateway's order means nothing, a name twice does.
        if (models.size() != wanted.models().size()
                || !Set.copyOf(models).equals(Set.copyOf(wanted.models()))) {
            words.add("models %s → %s".formatted(models, wanted.models()));
        }
        Map<String, String> redirects = ModelMapping.read(live.mapping());
        if (!redirects.equals(wanted.redirects())) {
            words.add("redirects %s → %s".formatted(redirects, wanted.redirects()));
        }
        if (live.status() != LiveChannel.ON) {
            words.add("switched on");
        }
        Optional<String> was = live.mark();
        if (was.isEmpty()) {
            words.add("taken over with the file's key");
        } else if (!was.get().equals(mark)) {
            words.add("another key");
        }
        return words;
    }

    /** A new channel in words. */
    static String summary(ChannelPlan channel) {
        return "type %d, %s, priority %d, models %s, redirects %s"
                .formatted(
                        channel.type(),
                        channel.baseUrl().isEmpty() ? "its own address" : channel.baseUrl(),
                        channel.priority(),
                        channel.models(),
                        channel.redirects());
    }

    private static <T> void differs(List<String> words, String what, T was, T is) {
        if (!was.equals(is)) {
            words.add("%s %s → %s".formatted(what, was, is));
        }
    }
}
