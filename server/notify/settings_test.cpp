#include "notify/settings.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace dengwen::notices {
namespace {

class SettingsTest : public testing::Test {
  protected:
    SettingsTest() {
        std::string name = (std::filesystem::temp_directory_path() / "dengwen-notices-XXXXXX").string();
        directory_ = ::mkdtemp(name.data());
        keep("key", "the secret\n");
        keep("hook", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
    }
    ~SettingsTest() override { std::filesystem::remove_all(directory_); }

    void keep(const std::string& name, const std::string& text, mode_t mode = 0600) {
        std::ofstream(directory_ + "/" + name) << text;
        ::chmod((directory_ + "/" + name).c_str(), mode);
    }
    Settings read(const std::string& toml) { return settings_from(toml, directory_ + "/notices.toml"); }
    std::string fault(const std::string& toml) {
        try {
            read(toml);
        } catch (const std::runtime_error& fault) {
            return fault.what();
        }
        return "none";
    }

    std::string directory_;
    const std::string address_ = "address = \"https://petitions.example/\"\n";
    const std::string sms_ =
        "[sms]\nurl = \"https://sms.example/send\"\nbody = '{\"to\":\"{{telephone}}\",\"t\":\"{{text}}\"}'\n";
    const std::string email_ =
        "[email]\nurl = \"smtps://mail.example:465\"\nfrom = \"desk@petitions.example\"\n";
    const std::string hook_ =
        "[[webhook]]\nname = \"oa\"\nurl = \"https://oa.example/in\"\nsecret_file = \"hook\"\n";
};

TEST_F(SettingsTest, AreNoneWithoutAFile) {
    EXPECT_FALSE(settings_in(directory_ + "/notices.toml"));
    keep("notices.toml", address_ + sms_);
    EXPECT_TRUE(settings_in(directory_ + "/notices.toml")->sms);
}

TEST_F(SettingsTest, HoldEverythingThatIsSaid) {
    const Settings read_ = read(
        "language = \"en\"\nquiet_from = \"21:00\"\nquiet_until = \"08:00\"\nconnections = 4\n"
        "seed = 9\nauthorities = \"/ca.pem\"\n" +
        address_ + sms_ + "form = \"form\"\nheaders = [\"X-Key: {{secret}}\"]\nsecret_file = \"key\"\n" +
        email_ + "user = \"desk\"\nsecret_file = \"key\"\n" + hook_ + "units = [\"a\", \"b\"]\n");
    EXPECT_EQ(read_.address, "https://petitions.example");
    EXPECT_EQ(read_.language, "en");
    EXPECT_EQ(read_.quiet, (Quiet{21 * 60, 8 * 60}));
    EXPECT_EQ(read_.connections, 4);
    EXPECT_EQ(read_.seed, 9u);
    EXPECT_EQ(read_.authorities, "/ca.pem");
    EXPECT_EQ(read_.sms->form, Sms::Form::form);
    EXPECT_EQ(read_.sms->secret->view(), "the secret");
    EXPECT_EQ(read_.email->user, "desk");
    EXPECT_EQ(read_.email->secret->view(), "the secret");
    ASSERT_EQ(read_.webhooks.size(), 1u);
    EXPECT_EQ(read_.webhooks.front().key->size(), 24u);
    EXPECT_EQ(read_.webhooks.front().units, (std::vector<std::string>{"a", "b"}));
}

TEST_F(SettingsTest, SayWhichLineIsWrongAndWhatToWrite) {
    EXPECT_NE(fault("address = ").find("notices.toml:1"), std::string::npos);
    EXPECT_NE(fault(sms_).find("address"), std::string::npos);
    EXPECT_NE(fault("address = \"http://petitions.example\"\n").find("https"), std::string::npos);
    EXPECT_NE(fault("adress = 1\n").find("adress is unknown"), std::string::npos);
    EXPECT_NE(fault("address = 1\n").find("must be a text"), std::string::npos);
    EXPECT_NE(fault(address_ + "connections = 65\n").find("1 to 64"), std::string::npos);
    EXPECT_NE(fault(address_ + "connections = \"x\"\n").find("whole number"), std::string::npos);
    EXPECT_NE(fault(address_ + "language = \"fr\"\n").find("zh or en"), std::string::npos);
    EXPECT_NE(fault(address_ + "quiet_from = \"21:00\"\n").find("stand together"), std::string::npos);
    EXPECT_NE(fault(address_ + "sms = 1\n").find("must be a table"), std::string::npos);
    EXPECT_NE(fault(address_ + "webhook = 1\n").find("[[webhook]]"), std::string::npos);
}

TEST_F(SettingsTest, SayWhatIsWrongWithAGateway) {
    const std::string plain = "[sms]\nurl = \"http://sms.example\"\nbody = \"{{telephone}}{{text}}\"\n";
    EXPECT_NE(fault(address_ + plain).find("only this machine"), std::string::npos);
    EXPECT_NE(
        fault(address_ + "[sms]\nurl = \"https://s.example\"\nbody = \"{{text}}\"\n").find("{{telephone}}"),
        std::string::npos);
    EXPECT_NE(fault(address_ + sms_ + "form = \"xml\"\n").find("json or form"), std::string::npos);
    EXPECT_NE(fault(address_ + sms_ + "headers = [\"X-Key {{secret}}\"]\n").find("Name: value"),
              std::string::npos);
    EXPECT_NE(fault(address_ + sms_ + "headers = [\"K: {{secret}}\"]\n").find("secret_file is missing"),
              std::string::npos);
    EXPECT_NE(fault(address_ + sms_ + "headers = [1]\n").find("list of texts"), std::string::npos);
    EXPECT_NE(fault(address_ + email_ + "user = \"desk\"\n").find("stand together"), std::string::npos);
    EXPECT_NE(fault(address_ + "[email]\nurl = \"smtps://m\"\nfrom = \"desk\"\n").find("no e-mail address"),
              std::string::npos);
    EXPECT_NE(fault(address_ + "[email]\nurl = \"http://m\"\nfrom = \"a@b\"\n").find("smtps"),
              std::string::npos);
    EXPECT_NE(fault(address_ + hook_ + hook_).find("stands twice"), std::string::npos);
    EXPECT_NE(fault(address_ + "[[webhook]]\nname = \"O A\"\n").find("hyphens"), std::string::npos);
    EXPECT_NE(fault(address_ + "[[webhook]]\nname = \"a\"\nurl = \"https://x\"\nsecret_file = \"key\"\n")
                  .find("whsec_"),
              std::string::npos);
}

TEST_F(SettingsTest, HoldAMailboxOnlyWithAWayToAnswer) {
    const std::string box =
        "[mailbox]\nurl = \"imaps://mail.example/INBOX\"\nuser = \"desk\"\nsecret_file = \"key\"\nunit = "
        "\"office\"\n";
    const auto read_ = read(address_ + email_ + box + "every = 5\nmegabytes = 3\n");
    EXPECT_EQ(read_.inbox->unit, "office");
    EXPECT_EQ(read_.inbox->every_seconds, 5);
    EXPECT_EQ(read_.inbox->megabytes_max, 3);
    EXPECT_NE(fault(address_ + box).find("[mailbox] needs [email]"), std::string::npos);
    EXPECT_NE(fault(address_ + email_ + box + "every = 0\n").find("86400"), std::string::npos);
    EXPECT_NE(fault(address_ + email_ + box + "megabytes = 101\n").find("1 to 100"), std::string::npos);
    const std::string rest = "user = \"desk\"\nsecret_file = \"key\"\nunit = \"office\"\n";
    for (const char* wrong : {"imaps://mail.example", "imaps://mail.example/", "imaps://mail.example/IN BOX",
                              "imaps://mail.example/a/b", "http://mail.example/INBOX"})
        EXPECT_NE(fault(address_ + email_ + "[mailbox]\nurl = \"" + wrong + "\"\n" + rest).find("url"),
                  std::string::npos)
            << wrong;
}

TEST_F(SettingsTest, TakeASecretOnlyFromAFileOfItsOwner) {
    keep("open", "x\n", 0644);
    keep("empty", "\n");
    const std::string header = "headers = [\"K: {{secret}}\"]\n";
    EXPECT_NE(fault(address_ + sms_ + header + "secret_file = \"open\"\n").find("chmod 600"),
              std::string::npos);
    EXPECT_NE(fault(address_ + sms_ + header + "secret_file = \"empty\"\n").find("empty"), std::string::npos);
    EXPECT_NE(fault(address_ + sms_ + header + "secret_file = \"none\"\n").find("no key file"),
              std::string::npos);
}

TEST(SafeUrl, IsOneWithTlsOrOfThisMachine) {
    EXPECT_TRUE(is_safe_url("https://a.example/x", "http", "https"));
    EXPECT_TRUE(is_safe_url("http://127.0.0.1:8080/x", "http", "https"));
    EXPECT_TRUE(is_safe_url("http://localhost", "http", "https"));
    EXPECT_TRUE(is_safe_url("http://[::1]/", "http", "https"));
    EXPECT_FALSE(is_safe_url("http://127.0.0.1.example/", "http", "https"));
    EXPECT_FALSE(is_safe_url("http://a.example", "http", "https"));
    EXPECT_FALSE(is_safe_url("https://", "http", "https"));
    EXPECT_FALSE(is_safe_url("https:///x", "http", "https"));
    EXPECT_FALSE(is_safe_url("https://user@a.example", "http", "https")) << "a secret belongs into its file";
    EXPECT_FALSE(is_safe_url("file:///etc/passwd", "http", "https"));
    EXPECT_FALSE(is_safe_url("a.example", "http", "https"));
    EXPECT_TRUE(is_safe_url("smtp://a.example:587", "smtp", "smtps")) << "goes on with TLS";
    EXPECT_FALSE(is_this_machine("smtp://a.example:587"));
    EXPECT_FALSE(is_this_machine("localhost"));
}

TEST(Address, IsOneThatCanBeHandedToAServer) {
    EXPECT_TRUE(is_address("li.hua+x@mail.example"));
    for (const char* wrong : {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nDATA", "<a@b>", "-a@b",
                              "李@b.example", "a,b@c", "\"a\"@b"})
        EXPECT_FALSE(is_address(wrong)) << wrong;
    EXPECT_FALSE(is_address(std::string(250, 'a') + "@b.cc"));
}

}  // namespace
}  // namespace dengwen::notices
