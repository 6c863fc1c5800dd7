package ink.dong4j.card.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures figures = new Figures();

    @Test
    void everySeriesIsThereFromTheStart() {
        figures.gateway("hybrid-model");
        for (Stage stage : Stage.values()) {
            String label = stage.name().toLowerCase(Locale.ROOT);
            assertThat(lines()).contains("card_refusals_total{stage=\"" + label + "\"} 0.0");
        }
        assertThat(lines())
                .contains(
                        "card_logins_total{outcome=\"accepted\"} 0.0",
                        "card_sessions_open{kind=\"terminal\"} 0.0",
                        "card_answers_total{by=\"pages_after_failure\"} 0.0",
                        "card_gateway_requests_total{model=\"hybrid-model\",outcome=\"busy\"} 0.0",
                        "card_logins_through_bridge_total 0.0");
    }

    @Test
    void visitsAreCountedAndLeave() {
        figures.visitOpened(VisitKind.ASK);
        figures.visitOpened(VisitKind.ASK);
        figures.visitClosed(VisitKind.ASK);

        assertThat(lines())
                .contains(
                        "card_sessions_open{kind=\"ask\"} 1.0",
                        "card_sessions_total{kind=\"ask\"} 2.0",
                        "card_sessions_open{kind=\"card\"} 0.0");
    }

    @Test
    void framesAndBytesAddUp() {
        figures.frame();
        figures.sent(300);
        figures.sent(20);
        figures.received(1);

        assertThat(lines())
                .contains(
                        "card_frames_total 1.0",
                        "card_visit_bytes_total{direction=\"out\"} 320.0",
                        "card_visit_bytes_total{direction=\"in\"} 1.0");
    }

    @Test
    void aModelsFiguresBearItsName() {
        GatewayFigures gateway = figures.gateway("hybrid-model");
        gateway.ended(GatewayOutcome.ANSWERED);
        gateway.firstToken(Duration.ofMillis(700));
        gateway.reported(11, 7);
        gateway.estimated(5, 3);

        assertThat(figures.gateway("hybrid-model")).isSameAs(gateway);
        assertThat(lines())
                .contains(
                        "card_gateway_requests_total{model=\"hybrid-model\",outcome=\"answered\"}"
                                + " 1.0",
                        "card_first_token_seconds_bucket{model=\"hybrid-model\",le=\"0.5\"} 0",
                        "card_first_token_seconds_bucket{model=\"hybrid-model\",le=\"1.0\"} 1",
                        "card_first_token_seconds_count{model=\"hybrid-model\"} 1",
                        "card_tokens_total{kind=\"prompt\",model=\"hybrid-model\",source=\"reported\"}"
                                + " 11.0",
                        "card_tokens_total{kind=\"completion\",model=\"hybrid-model\",source=\"estimated\"}"
                                + " 3.0");
    }

    @Test
    void thatNoModelAnswersIsToldUntilOneDoesAgain() {
        GatewayFigures first = figures.gateway("first");
        GatewayFigures spare = figures.gateway("spare");
        assertThat(figures.noModelAnswers()).isFalse();
        first.ended(GatewayOutcome.NEEDS_OWNER);
        assertThat(figures.noModelAnswers()).isFalse();
        spare.ended(GatewayOutcome.UNREACHABLE);
        spare.ended(GatewayOutcome.CANCELLED);
        assertThat(figures.noModelAnswers()).isTrue();
        assertThat(lines()).contains("card_model_answers{model=\"spare\"} 0.0");
        assertThat(AdminReply.of("/readyz", figures, RUNS).text())
                .isEqualTo("ready, but no model answers: the log says why\n");
        spare.ended(GatewayOutcome.ANSWERED);
        assertThat(lines()).contains("card_model_answers{model=\"spare\"} 1.0");
        assertThat(AdminReply.of("/readyz", figures, RUNS).text()).isEqualTo("ready\n");
    }

    private static final ServerHealth RUNS =
            new ServerHealth() {
                @Override
                public boolean listens() {
                    return true;
                }

                @Override
                public boolean stops() {
                    return false;
                }

                @Override
                public boolean keeps() {
                    return true;
                }
            };

    @Test
    void aDepthIsReadOnlyWhenTheFiguresAreAskedFor() {
        AtomicInteger reads = new AtomicInteger();
        figures.watch(Depth.WRITES, reads::incrementAndGet);

        assertThat(reads).hasValue(0);
        assertThat(lines()).contains("card_writes_pending 1.0");
    }

    @Test
    void theProcessAndItsBuildAreAmongThem() {
        assertThat(figures.text())
                .contains("card_heap_used_bytes ", "card_threads ", "card_uptime_seconds ")
                .contains("card_open_files ", "card_open_files_max ", "card_memory_limit_bytes ")
                .containsPattern("card_build\\{java=\"25[^\"]*\",version=\"[^\"]+\"} 1.0");
    }

    private List<String> lines() {
        return figures.text().lines().toList();
    }
}
