package torikumi.slack.people;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.slack.edge.Telling;
import torikumi.staff.JoinRequest;
import torikumi.staff.JoiningRequested;

/** Asks those who decide who joins, however the request was made. */
@Component
class Admission {

    private final Telling telling;
    private final List<String> administrators;

    Admission(Telling telling, Settings settings) {
        this.telling = telling;
        this.administrators = settings.staff().administrators();
    }

    // In the transaction that writes the request down: nobody is asked about one that is not there.
    @EventListener
    void ask(JoiningRequested requested) {
        JoinRequest request = requested.request();
        List<String> deciding = requested.deciding().stream()
                .map(holder -> holder.person().id())
                .filter(id -> !id.equals(request.person().id()))
                .toList();
        telling.tell(deciding.isEmpty() ? administrators : deciding, showing -> JoinBlocks.asking(request, showing));
    }
}
