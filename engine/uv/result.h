#pragma once

#include <utility>
#include <variant>

namespace swb::uv {

/** A libuv status: 0, or a negative UV_E… number. Carried as a type so that it is not dropped. */
class [[nodiscard]] Status
{
public:
    constexpr Status(int code = 0) : m_code(code) { }
    constexpr bool ok() const { return m_code >= 0; }
    constexpr int code() const { return m_code; }

private:
    int m_code;
};

/** Either a value or the Status that prevented it. */
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) { }
    Result(Status error) : m_content(std::in_place_index<1>, error) { }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }
    /** Precondition: ok(). */
    T &value() & { return std::get<0>(m_content); }
    T &&take() { return std::move(std::get<0>(m_content)); }
    /** Precondition: !ok(). */
    Status error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Status> m_content;
};

} // namespace swb::uv
