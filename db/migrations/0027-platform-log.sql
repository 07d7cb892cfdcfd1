-- What concerns the installation and no organisation is read by the platform's administrators.
CREATE POLICY platform_administrators_read ON audit_entry FOR SELECT TO vk_staff
  USING (organisation_id IS NULL AND person_has_platform_role('{administrator}'));
