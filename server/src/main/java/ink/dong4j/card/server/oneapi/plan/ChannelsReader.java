package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.card.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code channels}, and sees to it that the card's models are served by one. */
record ChannelsReader(Settings channels, Path secrets, CardAccess card, boolean withKeys) {

    List<ChannelPlan> read() {
        Map<String, Provider> providers = Providers.all();
        List<ChannelPlan> read = new ArrayList<>();
        for (String name : channels.keys()) {
            Settings section = channels.section(name);
            if (!name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
                channels.problem(name, "must be named by the letters a to z, digits and hyphens");
            }
            if (name.equals(ReservedNames.SYNC_PROBE)) {
                channels.problem(name, "is a name that is used to try the gateway; choose another");
            }
            read.addAll(
                    new ChannelReader(name, section, providers, secrets, card, withKeys).read());
        }
        if (withKeys && !read.isEmpty()) {
            checkServed(read);
        }
        return read;
    }

    private void checkServed(List<ChannelPlan> read) {
        for (String model : card.models()) {
            boolean served =
                    read.stream()
                            .anyMatch(
                                    channel ->
                                            channel.enabled()
                                                    && channel.group().equals(card.group())
                                                    && channel.models().contains(model));
            if (!served) {
                channels.problem(
                        channels.keys().getFirst(),
                        "does not serve the card's model \"%s\" in group \"%s\", nor does another channel; add models { %s = … } to one"
                                .formatted(model, card.group(), model));
            }
        }
    }
}
