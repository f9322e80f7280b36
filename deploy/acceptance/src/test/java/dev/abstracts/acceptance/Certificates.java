package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority and what it has signed, made by the JDK's keytool: keystores (PKCS #12) and the same as PEM. */
final class Certificates {

    static final String PASSWORD = "changeit";

    private final Path folder;

    /** Makes the authority. */
    Certificates(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=authority", "-keystore", store("ca"), "-ext", "bc:c");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "ca",
                "-keystore",
                store("ca"),
                "-file",
                authority().toString());
    }

    /** The authority's certificate, PEM. */
    Path authority() {
        return folder.resolve("ca.crt");
    }

    /** Makes a key and a certificate for {@code CN=name} on loopback; returns its keystore. */
    Path of(String name) throws IOException {
        String request = folder.resolve(name + ".csr").toString();
        String signed = folder.resolve(name + ".signed").toString();
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keystore", store(name));
        keytool("-certreq", "-alias", name, "-keystore", store(name), "-file", request);
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                "ca",
                "-keystore",
                store("ca"),
                "-infile",
                request,
                "-outfile",
                signed,
                "-ext",
                "san=ip:127.0.0.1,dns:localhost");
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-keystore",
                store(name),
                "-file",
                authority().toString());
        keytool("-importcert", "-noprompt", "-alias", name, "-keystore", store(name), "-file", signed);
        return Path.of(store(name));
    }

    /** Writes the key and the chain of a keystore's name as {@code tls.key} and {@code tls.crt} into a folder. */
    void pem(String name, Path target) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(store(name)))) {
            store.load(in, PASSWORD.toCharArray());
        }
        StringBuilder chain = new StringBuilder();
        for (Certificate certificate : store.getCertificateChain(name)) {
            chain.append(block("CERTIFICATE", certificate.getEncoded()));
        }
        Files.createDirectories(target);
        Files.writeString(target.resolve("tls.crt"), chain);
        Files.writeString(
                target.resolve("tls.key"),
                block("PRIVATE KEY", store.getKey(name, PASSWORD.toCharArray()).getEncoded()));
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(kind, Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(content), kind);
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s: %s".formatted(command, output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
