package torikumi.sandbox.outgoing;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.NotAccepted;

/** Where the app posts to a response_url. */
@RestController
@ConditionalOnSandbox
class ResponseUrlEndpoint {

    private final OpenResponseUrls urls;
    private final ShownAnswers answers;

    ResponseUrlEndpoint(OpenResponseUrls urls, ShownAnswers answers) {
        this.urls = urls;
        this.answers = answers;
    }

    @PostMapping({"/commands/{team}/{id}/{secret}", "/actions/{team}/{id}/{secret}", "/app/{team}/{id}/{secret}"})
    ResponseEntity<String> answer(@PathVariable String id, @PathVariable String secret, @RequestBody String body) {
        return switch (urls.use(id, secret)) {
            case OpenResponseUrls.Use.Denied denied -> plain(HttpStatus.NOT_FOUND, denied.word());
            case OpenResponseUrls.Use.Granted granted -> show(body, granted.source());
        };
    }

    private ResponseEntity<String> show(String body, RequestSource source) {
        try {
            answers.show(JsonMapper.shared().readTree(body), source);
            return plain(HttpStatus.OK, "ok");
        } catch (JacksonException e) {
            return plain(HttpStatus.BAD_REQUEST, "invalid_payload");
        } catch (NotAccepted refused) {
            Complaints.log(refused, "response_url");
            return plain(HttpStatus.BAD_REQUEST, refused.error());
        }
    }

    private static ResponseEntity<String> plain(HttpStatus status, String word) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(word);
    }
}
