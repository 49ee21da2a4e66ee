package torikumi.sandbox.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.workspace.Deposits;
import torikumi.sandbox.workspace.SharedFile;
import torikumi.sandbox.workspace.SharedFiles;

/** What {@code url_private} and {@code url_private_download} lead to, what a person downloads from the page, and where the app puts files. */
@RestController
@ConditionalOnSandbox
class FileDownloads {

    private final SharedFiles files;
    private final Deposits deposits;
    private final SlackConnection connection;

    FileDownloads(SharedFiles files, Deposits deposits, SlackConnection connection) {
        this.files = files;
        this.deposits = deposits;
        this.connection = connection;
    }

    /** Slack leads whoever comes without a token to where people log in. */
    @GetMapping({"/files-pri/{team}-{id}/{name}", "/files-pri/{team}-{id}/download/{name}"})
    ResponseEntity<byte[]> byToken(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (!("Bearer " + connection.botToken()).equals(authorization))
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/?redir=files-pri"))
                    .build();
        return content(id);
    }

    @GetMapping("/sandbox/file/{id}")
    ResponseEntity<byte[]> byPerson(@PathVariable String id) {
        return content(id);
    }

    /** Where the app puts a file that it has announced. No token is asked for: the address itself allows it. */
    @PostMapping("/upload/v1/{key}")
    ResponseEntity<String> put(@PathVariable String key, @RequestBody byte[] bytes) {
        return deposits.put(key, bytes)
                ? ResponseEntity.ok("OK - " + bytes.length)
                : ResponseEntity.badRequest().body("unknown, or not as long as announced");
    }

    /** A picture as a message shows it. */
    @GetMapping(path = "/sandbox/picture/{id}", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        return files.find(id)
                .filter(SharedFile::isPicture)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    // Never as a page of this place, whatever is in it.
    private ResponseEntity<byte[]> content(String id) {
        return files.find(id).map(FileDownloads::attached).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private static ResponseEntity<byte[]> attached(SharedFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
