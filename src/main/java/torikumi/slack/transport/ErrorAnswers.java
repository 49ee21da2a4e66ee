package torikumi.slack.transport;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server answers where nothing else does: a status alone. Whoever tries addresses learns nothing about us. */
@RestController
class ErrorAnswers implements ErrorController {

    private static final int NOT_FOUND = 404;

    @RequestMapping("/error")
    ResponseEntity<Void> answer(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = failed ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : NOT_FOUND;
        return ResponseEntity.status(status).build();
    }
}
