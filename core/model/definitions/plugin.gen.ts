/* Generated from schemas/. Do not edit; run `npx tongbiao types`. */

/**
 * plugin.json: what a plugin folder is and needs.
 */
export interface PluginManifest {
  $schema?: string
  id: string
  version: string
  /**
   * Version of the engine that the plugin was made for; ^0.1.0 accepts 0.1.x.
   */
  engine: string
  names: PluginManifestNames
  /**
   * Policy area in one phrase.
   */
  area: string
  dependsOn: string[]
  departments: string[]
  permissions: string[]
}
export interface PluginManifestNames {
  'zh-CN': string
  en: string
}
