// Keys and tokens of an invented provider, for the tests.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

extern "C" {
#include <cjose/cjose.h>
}

#include <nlohmann/json.hpp>

namespace dengwen::oidc {

class TestKey {
  public:
    static TestKey elliptic(const std::string& id) {
        cjose_err error;
        return TestKey(cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error), id, "ES256");
    }
    static TestKey rsa(const std::string& id, const std::string& algorithm) {
        cjose_err error;
        static const std::uint8_t exponent[] = {1, 0, 1};
        return TestKey(cjose_jwk_create_RSA_random(2048, exponent, sizeof exponent, &error), id, algorithm);
    }
    static TestKey shared(const std::string& secret) {
        cjose_err error;
        return TestKey(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(secret.data()),
                                                 secret.size(), &error),
                       "", "HS256");
    }

    std::string sign(const nlohmann::json& claims) const {
        const std::string text = claims.dump();
        cjose_err error;
        const std::unique_ptr<cjose_header_t, decltype(&cjose_header_release)> head(cjose_header_new(&error),
                                                                                    cjose_header_release);
        cjose_header_set(head.get(), CJOSE_HDR_ALG, algorithm_.c_str(), &error);
        if (!id_.empty()) cjose_header_set(head.get(), CJOSE_HDR_KID, id_.c_str(), &error);
        const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws(
            cjose_jws_sign(key_.get(), head.get(), reinterpret_cast<const std::uint8_t*>(text.data()),
                           text.size(), &error),
            cjose_jws_release);
        const char* out = nullptr;
        if (!jws || !cjose_jws_export(jws.get(), &out, &error)) throw std::runtime_error("cannot sign");
        return out;
    }

    // The public half, as the provider publishes it.
    std::string set() const {
        cjose_err error;
        char* text = cjose_jwk_to_json(key_.get(), false, &error);
        auto key = nlohmann::json::parse(text);
        cjose_get_dealloc()(text);
        key["kid"] = id_;
        key["use"] = "sig";
        key["alg"] = algorithm_;
        return nlohmann::json{{"keys", {key}}}.dump();
    }

  private:
    TestKey(cjose_jwk_t* key, std::string id, std::string algorithm)
        : key_(key, cjose_jwk_release), id_(std::move(id)), algorithm_(std::move(algorithm)) {
        if (!key_) throw std::runtime_error("cannot make a key");
    }

    std::shared_ptr<cjose_jwk_t> key_;
    std::string id_, algorithm_;
};

}  // namespace dengwen::oidc
