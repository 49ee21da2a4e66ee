package torikumi.sandbox.api;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.SharedFiles;

/** {@code files.*}. */
@Component
@ConditionalOnSandbox
class FileMethods {

    private final SharedFiles files;

    FileMethods(SharedFiles files) {
        this.files = files;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("files.info", this::info);
    }

    private ObjectNode info(Call call) {
        ObjectNode answer = ApiJson.object();
        answer.set(
                "file",
                files.find(call.text("file")).map(files::json).orElseThrow(() -> new NotAccepted("file_not_found")));
        return answer;
    }
}
