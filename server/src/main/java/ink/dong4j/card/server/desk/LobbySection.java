package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.lobby.Lobby;
import ink.dong4j.card.server.lobby.LobbyMember;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is in the live room. */
public final class LobbySection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(DeskColumn.ID, DeskColumn.NAME, DeskColumn.STATE, DeskColumn.SINCE);

    private static final Duration MUTED_FOR = Duration.ofMinutes(10);

    /** {@code 30s}, {@code 10m}, {@code 2h}; {@code 0m} lifts it. */
    private static final Pattern TIME = Pattern.compile("([0-9]{1,4})([smh])");

    private final Lobby lobby;
    private final BooleanSupplier there;

    /**
     * @param there whether the card has a live room
     */
    public LobbySection(Lobby lobby, BooleanSupplier there) {
        this.lobby = lobby;
        this.there = there;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.LOBBY;
    }

    @Override
    public boolean isThere() {
        return there.getAsBoolean();
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() {
        return Map.of(DeskColumn.MEMBERS, new DeskValue.Count(lobby.count()));
    }

    @Override
    public Optional<Report> report(String id) {
        return RowId.chosen(id, lobby.members(), LobbySection::id)
                .map(
                        chosen ->
                                new Report(
                                        topic(),
                                        COLUMNS,
                                        chosen.stream().map(LobbySection::row).toList()));
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) {
        String[] words = about.split("\\s+", 2);
        Optional<LobbyMember> member =
                lobby.members().stream().filter(one -> id(one).equals(words[0])).findFirst();
        if (member.isEmpty()) {
            return new Prepared.Refused(DeskFailure.NO_SUCH);
        }
        long id = member.get().id();
        if (deed == DeskDeed.KICK) {
            return new Prepared.Ready(words[0], () -> lobby.kick(id));
        }
        Optional<Duration> time = words.length == 1 ? Optional.of(MUTED_FOR) : time(words[1]);
        return time.<Prepared>map(chosen -> new Prepared.Ready(about, () -> lobby.mute(id, chosen)))
                .orElseGet(() -> new Prepared.Refused(DeskFailure.USAGE));
    }

    private static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }

    private static String id(LobbyMember member) {
        return Long.toString(member.id());
    }

    private static Report.Row row(LobbyMember member) {
        return new Report.Row(
                id(member),
                new DeskValue.Text(id(member)),
                new DeskValue.Text(member.name()),
                new DeskValue.State(member.muted().isPresent() ? DeskWord.MUTED : DeskWord.SPEAKS),
                new DeskValue.Time(member.since()));
    }
}
